import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** A key that an operator made, under the name by which what was made with it finds it again. */
export type SecretKey = { id: string; secret: string };

/**
 * What a database keeps of a secret: a digest to find it by, and a sealed copy where it has to be read again. Both say under
 * which key they were made; the first key makes new ones, all of them read.
 *
 * Digests are HMAC-SHA-256 (RFC 2104), copies AES-256-GCM (NIST SP 800-38D) with a random nonce each; either has a key of
 * its own, derived by HKDF (RFC 5869). Without the keys neither tells anything of the secret, short ones too.
 */
export class Secrets {
  readonly #keys: readonly DerivedKeys[];

  /** @param keys the current one first; their ids are apart */
  constructor(keys: readonly [SecretKey, ...SecretKey[]]) {
    this.#keys = keys.map(derived);
  }

  /** The id of the key under which new digests and copies are made. */
  get keyId(): string {
    return this.#current.id;
  }

  /** What the secret is stored and found under. */
  digest(secret: string): string {
    return digestBy(this.#current, secret);
  }

  /** What it may be stored under, as long as the former keys are known. */
  digests(secret: string): string[] {
    return this.#keys.map((key) => digestBy(key, secret));
  }

  /** @param about what the copy belongs to: of something else it can't be opened */
  seal(secret: string, about: string): string {
    const { id, sealing } = this.#current;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(about));
    const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
    return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url")}`;
  }

  /** @throws where it was changed, was sealed for something else, or its key is not known any more */
  open(sealed: string, about: string): string {
    const [id, packed = ""] = sealed.split(".");
    const key = this.#keys.find((known) => known.id === id);
    if (!key) throw new Error(`The key "${id}" is not known`);
    const bytes = Buffer.from(packed, "base64url");
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv("aes-256-gcm", key.sealing, nonce, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
    const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  }

  get #current(): DerivedKeys {
    return this.#keys[0] as DerivedKeys;
  }
}

type DerivedKeys = { id: string; digesting: Buffer; sealing: Buffer };

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function derived({ id, secret }: SecretKey): DerivedKeys {
  const keyFor = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", `box-office ${purpose}`, KEY_BYTES));
  return { id, digesting: keyFor("digest"), sealing: keyFor("seal") };
}

const digestBy = ({ id, digesting }: DerivedKeys, secret: string) =>
  `${id}.${createHmac("sha256", digesting).update(secret).digest("base64url")}`;
