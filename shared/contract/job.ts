import * as z from 'zod/mini';

/** The id of one run of long work: 24 lower-case hex characters, made by the page that asks for it. */
export const JobId = z.string().check(z.regex(/^[0-9a-f]{24}$/));
export type JobId = z.infer<typeof JobId>;

/** What a job is doing. The list is closed: a new stage needs its words (`job.stage.…`) to compile. */
export const JobStage = z.enum([
  'reading',
  'comparing',
  'collecting',
  'deriving',
  'encrypting',
  'decrypting',
  'writing',
  'verifying',
  'saving',
  'testing',
  'drawing',
]);
export type JobStage = z.infer<typeof JobStage>;

/** How far a job is: `done` of `total` in whatever the stage counts. A `total` of 0 means that nobody can tell. */
export const JobProgress = z.object({
  job: JobId,
  stage: JobStage,
  done: z.int().check(z.minimum(0)),
  total: z.int().check(z.minimum(0)),
});
export type JobProgress = z.infer<typeof JobProgress>;
