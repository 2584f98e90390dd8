/** The one part of web-ext that we call; the package brings no types. */
declare module 'web-ext' {
  const webExt: {
    cmd: {
      lint(
        options: {
          sourceDir: string;
          output: 'text' | 'json' | 'none';
          boring: boolean;
          warningsAsErrors: boolean;
        },
        how: { shouldExitProgram: boolean },
      ): Promise<{ summary: { errors: number; warnings: number; notices: number } }>;
    };
  };
  export default webExt;
}
