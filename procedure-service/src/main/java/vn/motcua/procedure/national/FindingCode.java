package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingWeight.CONFIRM;
import static vn.motcua.procedure.national.FindingWeight.DECIDE;
import static vn.motcua.procedure.national.FindingWeight.NOTE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/** Everything that may be wrong with a record of the national database, and what a person has to decide about it. */
public enum FindingCode {
    NOT_JSON(DECIDE),
    OVER_LIMITS(DECIDE),
    PROPERTY_TWICE(DECIDE),
    NOT_A_RECORD(DECIDE),
    RECORD_TOO_LARGE(DECIDE),
    NOT_UTF_8(DECIDE),
    WRONG_TYPE(DECIDE),
    UNKNOWN_PROPERTY(CONFIRM),
    TEXT_UNSTORABLE(DECIDE),
    TEXT_TOO_LONG(DECIDE),
    TEXT_CUT(DECIDE),
    TEXT_CLEANED(NOTE),
    CODE_MISSING(DECIDE),
    CODE_UNREADABLE(DECIDE),
    CODE_CLASS(CONFIRM),
    CODE_OF_AGENCY(DECIDE),
    NAME_MISSING(DECIDE),
    NAME_ODD(CONFIRM),
    OTHER_PROVINCE(DECIDE),
    DISTRICT_ABOLISHED(DECIDE),
    FIELD_MISSING(DECIDE, Part.FIELD),
    FIELD_CODE_MISSING(DECIDE, Part.FIELD),
    LEVEL_MISSING(DECIDE),
    LEVEL_UNKNOWN(DECIDE),
    AUDIENCE_MISSING(DECIDE),
    AUDIENCE_SPLIT(NOTE),
    AUDIENCE_COARSER(CONFIRM),
    AUDIENCE_UNKNOWN(DECIDE),
    DECISION_MISSING(CONFIRM),
    DECISION_ODD(CONFIRM),
    DECISION_OF_A_PROVINCE(CONFIRM),
    ORDER_MISSING(DECIDE),
    ORDER_BY_CASE(DECIDE),
    WAYS_MISSING(DECIDE),
    CHANNEL_UNKNOWN(DECIDE),
    CHANNEL_ONLINE(NOTE),
    CHANNEL_POST(CONFIRM),
    CHANNEL_TWICE(DECIDE),
    LIMIT_DIFFERS(DECIDE),
    LIMIT_DESCRIBED(CONFIRM, Part.LIMIT),
    LIMIT_MISSING(DECIDE, Part.LIMIT),
    LIMIT_UNREADABLE(DECIDE, Part.LIMIT),
    UNIT_MISSING(DECIDE, Part.LIMIT),
    UNIT_UNKNOWN(DECIDE, Part.LIMIT),
    UNIT_HOURS(DECIDE, Part.LIMIT),
    FEE_UNKNOWN(DECIDE, Part.FEE),
    FEE_ZERO(CONFIRM, Part.FEE),
    FEE_THOUSANDFOLD(DECIDE, Part.FEE),
    FEE_FOREIGN(DECIDE, Part.FEE),
    FEE_UNREADABLE(DECIDE, Part.FEE),
    FEE_CONTRADICTS(DECIDE, Part.FEE),
    FEE_FREE_DESCRIBED(DECIDE, Part.FEE),
    FEE_INCOMPLETE(DECIDE, Part.FEE),
    FEE_DIFFERS(CONFIRM),
    DOCUMENTS_NONE(CONFIRM),
    DOCUMENTS_BY_CASE(DECIDE),
    DOCUMENT_CODE_MISSING(DECIDE, Part.DOCUMENT),
    DOCUMENT_SCRAPED(DECIDE),
    DOCUMENT_CONNECTOR(DECIDE),
    DOCUMENT_HEADING(DECIDE, Part.DOCUMENT),
    DOCUMENT_LEADS_ON(CONFIRM, Part.DOCUMENT),
    DOCUMENT_NOTE(DECIDE, Part.DOCUMENT),
    DOCUMENT_BROKEN(DECIDE, Part.DOCUMENT),
    DOCUMENT_SEVERAL(DECIDE, Part.DOCUMENT),
    DOCUMENT_BULLET(NOTE),
    DOCUMENT_FILE(NOTE),
    DOCUMENT_FILE_UNCLEAR(DECIDE),
    DOCUMENT_NAMELESS(DECIDE),
    DOCUMENT_TWICE(DECIDE, Part.DOCUMENT),
    DOCUMENT_VALIDITY(DECIDE, Part.DOCUMENT),
    DOCUMENTS_TOO_MANY(DECIDE),
    COPIES_UNREADABLE(DECIDE, Part.DOCUMENT),
    COPIES_NONE(CONFIRM, Part.DOCUMENT),
    TEMPLATE_LINK(NOTE),
    RESULT_MISSING(DECIDE),
    RESULT_CODE_MISSING(DECIDE, Part.RESULT),
    RESULT_OF_PROVINCE(DECIDE, Part.RESULT),
    RESULT_CODE_ODD(DECIDE, Part.RESULT),
    RESULT_TWICE(DECIDE, Part.RESULT),
    RESULT_BROKEN(DECIDE, Part.RESULT),
    RESULT_NAMELESS(DECIDE, Part.RESULT),
    RESULT_DENIED(DECIDE, Part.RESULT),
    AGENCY_MISSING(DECIDE, Part.LEG),
    AGENCY_CODE_MISSING(DECIDE, Part.LEG),
    AGENCIES_SEVERAL(DECIDE, Part.LEG),
    BASIS_MISSING(DECIDE),
    REQUIREMENTS_UNTOLD(CONFIRM),
    BEYOND_RECORD(DECIDE);

    private final FindingWeight weight;
    private final Part part;

    FindingCode(FindingWeight weight) {
        this(weight, Part.NONE);
    }

    FindingCode(FindingWeight weight, Part part) {
        this.weight = weight;
        this.part = part;
    }

    /** The external code: stable, lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static FindingCode read(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("no finding: " + code));
    }

    public static Optional<FindingCode> of(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    public FindingWeight weight() {
        return weight;
    }

    /** What an answer may change. */
    public Part part() {
        return part;
    }

    public Text meaning() {
        return Messages.of("finding." + code());
    }

    /** What a person has to decide. */
    public Text question() {
        return Messages.of("question." + code());
    }
}
