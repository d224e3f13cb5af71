import * as z from 'zod/mini';

/** The id of one run of a job: 24 lower-case hex characters, made by the page that starts it. */
export const JobId = z.string().check(z.regex(/^[0-9a-f]{24}$/));
export type JobId = z.infer<typeof JobId>;

/** The stage of a job. The list is closed: a new stage compiles only with its words (`job.stage.…`). */
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

/** The progress of a job: `done` of `total`, in units of the stage. A `total` of 0 means unknown. */
export const JobProgress = z.object({
  job: JobId,
  stage: JobStage,
  done: z.int().check(z.minimum(0)),
  total: z.int().check(z.minimum(0)),
});
export type JobProgress = z.infer<typeof JobProgress>;
