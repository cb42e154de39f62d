import type { InputHTMLAttributes } from 'react';

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: string;
  readonly label: string;
}

/** A field to type in, after its label. */
export function TextField({ name, label, ...rest }: TextFieldProps) {
  return (
    <>
      <label htmlFor={name}>{label}</label>
      <input type="text" id={name} name={name} autoComplete="off" {...rest} />
    </>
  );
}
