package vn.motcua.drill.audit;

/** A violated guarantee. @param application its id, or another object that the finding is about */
public record Finding(String application, String wrong) {}
