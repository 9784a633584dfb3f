package vn.motcua.drill.audit;

/** Something that is not as it was promised. @param application its id, or what else it is about */
public record Finding(String application, String wrong) {}
