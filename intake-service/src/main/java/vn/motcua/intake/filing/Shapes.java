package vn.motcua.intake.filing;

/** The shapes of codes and numbers, for the checks and for the OpenAPI document, which wants them anchored. */
public final class Shapes {
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    static final String PERSONAL_NUMBER = "[0-9]{12}";
    static final String OLD_CARD = "[0-9]{9}";
    static final String PAPER_NUMBER = "[A-Z0-9-]{4,20}";
    static final String TAX_CODE = "[0-9]{10}(-?[0-9]{3})?|[0-9]{12}";
    static final String EMAIL = "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}";
    static final String PHONE = "\\+?[0-9][0-9 .-]{5,18}";
    static final String EXTERNAL_ID = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}";

    private Shapes() {}
}
