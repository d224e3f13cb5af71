import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** This many consecutive characters of a secret are never chance. */
const telling = 10;

/** True when a useful part of a secret is in a text, plain or encoded for URLs or JSON. */
export function tellsSecret(text: string, secret: string): boolean {
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  return forms.some((form) => windows(form).some((part) => text.includes(part)));
}

function windows(form: string): string[] {
  return Array.from({ length: Math.max(1, form.length - telling + 1) }, (_, from) => form.slice(from, from + telling));
}

/** Files below a folder that contain one of the secrets in plain form. The browser's files count, too. */
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
