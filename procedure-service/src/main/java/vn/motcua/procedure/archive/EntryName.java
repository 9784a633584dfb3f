package vn.motcua.procedure.archive;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.decision.KeyedLine;

/** The names of an archive's entries. They are compared and never become paths. */
final class EntryName {
    static final String MANIFEST = "manifest.json";
    static final String BEGINNING = "beginning.json";
    static final String DECISIONS = "decisions/";

    private static final Pattern KNOWN = Pattern.compile("(manifest|beginning)\\.json|decisions/[0-9]{6,9}\\.jsonl"
            + "|procedures/[0-9A-Z.]{1,50}\\.jsonl|law/(agency|area|calendar|parameter|words|list)/" + KeyedLine.KEY
            + "\\.json");

    private EntryName() {}

    /** Names sort in the order of publication. */
    static String ofDecision(long serial) {
        return DECISIONS + "%06d.jsonl".formatted(serial);
    }

    static String ofProcedure(String code) {
        return "procedures/" + code + ".jsonl";
    }

    static String ofLaw(Kind kind, String code) {
        return "law/" + kind.name().toLowerCase(Locale.ROOT) + "/" + code + ".json";
    }

    static boolean isKnown(String name) {
        return KNOWN.matcher(name).matches();
    }
}
