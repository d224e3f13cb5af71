import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** So many characters in a row of a secret are never chance. */
const telling = 10;

/** Whether any part of a secret that could help somebody stands in a text, as it is or encoded for addresses or JSON. */
export function tellsSecret(text: string, secret: string): boolean {
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  return forms.some((form) => windows(form).some((part) => text.includes(part)));
}

function windows(form: string): string[] {
  return Array.from({ length: Math.max(1, form.length - telling + 1) }, (_, from) => form.slice(from, from + telling));
}

/** Files below a folder that hold one of the secrets as it is. What a browser keeps of its own counts, too. */
export function filesWithSecrets(folder: string, secrets: readonly string[]): string[] {
  const needles = secrets.map((secret) => Buffer.from(secret));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file);
      return needles.some((needle) => content.includes(needle));
    });
}
