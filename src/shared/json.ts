// What a value of the server is once it has come as JSON: a moment is ISO 8601 text. (No doc comment: it would be told of
// each type that is made with it.)
export type Json<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Json<Item>[]
    : T extends object
      ? { [Key in keyof T]: Json<T[Key]> }
      : T;
