package vn.motcua.procedure.files;

/** @param name relative to the catalogue's directory, for example {@code procedures/1.004222.yaml} */
record SourceFile(String name, String content) {}
