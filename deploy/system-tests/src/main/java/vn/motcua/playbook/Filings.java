package vn.motcua.playbook;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.motcua.playbook.client.Citizen;

/** One complete filing of each procedure of the local catalogue; callers change what they need differently. */
public final class Filings {
    private Filings() {}

    /** 1.004873: a ward certifies that somebody is single. */
    public static Filing maritalStatus() {
        return maritalStatus("1.004873", "101", "cau-giay", Citizen.AN);
    }

    /** The same at Hoàn Kiếm, of Lê Thị Chi. */
    public static Filing maritalStatusOfChi() {
        return maritalStatus("1.004873", "102", "hoan-kiem", Citizen.CHI);
    }

    /** The same for a similar procedure. */
    public static Filing maritalStatus(String code, String ward, String commune, Citizen owner) {
        return Filing.of(code, ward)
                .owner(owner)
                .form(Map.of("residenceCommune", commune, "maritalStatus", "SINGLE", "purpose", "Kết hôn"))
                .paper("TO-KHAI", "Tờ khai")
                .leg("certificate", "appraise", ward);
    }

    /** 2.000815: three copies certified while the citizen waits. */
    public static Filing certifiedCopies(String ward) {
        return Filing.of("2.000815", ward)
                .owner(Citizen.AN)
                .form(Map.of("paper", "Bằng tốt nghiệp đại học", "pages", 2, "copies", 3))
                .atTheCounter();
    }

    /** 1.004222, which the police decide in their own system. */
    public static Filing residence() {
        return residence("102", "hoan-kiem");
    }

    public static Filing residence(String ward, String commune) {
        return residenceWithPapersMissing(ward, commune)
                .form(Map.of("newDwellingCommune", commune, "newDwellingAddress", "Số 5 phố Hàng Trống"))
                .paper("CT01", "Tờ khai CT01")
                .paper("CHO-O-HOP-PHAP", "Giấy tờ về chỗ ở hợp pháp");
    }

    public static Filing residenceWithPapersMissing() {
        return residenceWithPapersMissing("102", "hoan-kiem");
    }

    private static Filing residenceWithPapersMissing(String ward, String commune) {
        return Filing.of("1.004222", ward)
                .owner(Citizen.BINH)
                .form(Map.of("newDwellingCommune", commune))
                .leg("residence", null, null);
    }

    /** 1.013225: received by a commune for two departments of the city. */
    public static Filing buildingPermit() {
        return Filing.of("1.013225", "103")
                .owner(Citizen.CHI)
                .atTheCounter()
                .form(Map.of(
                        "works", "SINGLE_HOUSE",
                        "commune", "soc-son",
                        "address", "Thôn Đoài, xã Sóc Sơn",
                        "landParcel", "Thửa 112, tờ bản đồ 7",
                        "floors", 3,
                        "floorArea", 210.5))
                .paper("DON-DE-NGHI", "Đơn đề nghị")
                .paper("GIAY-TO-DAT", "Giấy tờ về quyền sử dụng đất")
                .paper("BAN-VE", "Bản vẽ thiết kế")
                .leg("appraisal", "appraise", "16");
    }

    /** A birth filed at the portal, which keeps the certificate: four results of three agencies. @param code 2.002621 or its successor */
    public static Filing birth(String code, String dossier, Map<String, ?> child, boolean identityCard, String url) {
        return Filing.of(code, "101")
                .owner(Citizen.BINH)
                .fromThePortal(dossier)
                .form(birthForm(child, identityCard))
                .announced("GIAY-CHUNG-SINH", "Giấy chứng sinh", url)
                .leg("civil-status", "appraise", "101");
    }

    private static Map<String, ?> birthForm(Map<String, ?> child, boolean identityCard) {
        var form = new HashMap<String, Object>();
        form.put("child", child);
        form.put("mother", Map.of("name", Citizen.BINH.name(), "personalNumber", Citizen.BINH.personalNumber()));
        form.put("registrationCommune", "cau-giay");
        form.put("dwellingCommune", "cau-giay");
        form.put("dwellingAddress", "Số 10 phố Trần Đăng Ninh");
        form.put("identityCardWanted", identityCard);
        return form;
    }

    /** 9.000001 and similar procedures, which the tests publish: four legs. */
    public static Filing invented(String code) {
        return Filing.of(code, "101")
                .owner(Citizen.AN)
                .form(Map.of("commune", "cau-giay", "seats", 12))
                .paper("DON", "Đơn đề nghị")
                .leg("inspection", "inspect", "101");
    }

    /** A unique address, so that mails can be counted. */
    public static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@example.vn";
    }
}
