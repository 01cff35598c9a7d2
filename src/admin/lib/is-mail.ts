/** Whether it looks like an e-mail address. */
export const isMail = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim());
