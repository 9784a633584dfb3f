package vn.motcua.playbook.client;

import java.util.Map;

/** A person of the local realm. @param user the user name for signing in */
public record Citizen(String user, String name, String personalNumber) {
    public static final Citizen AN = new Citizen("an", "Nguyễn Văn An", "001090000001");
    public static final Citizen BINH = new Citizen("binh", "Trần Thị Bình", "001190000002");
    public static final Citizen CHI = new Citizen("chi", "Lê Thị Chi", "001190000003");

    /** As owner or transactor of an application. */
    public Map<String, String> asPerson() {
        return Map.of("kind", "CITIZEN", "name", name, "personalNumber", personalNumber);
    }
}
