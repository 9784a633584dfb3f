package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.FEE_CONTRADICTS;
import static vn.motcua.procedure.national.FindingCode.FEE_FOREIGN;
import static vn.motcua.procedure.national.FindingCode.FEE_FREE_DESCRIBED;
import static vn.motcua.procedure.national.FindingCode.FEE_INCOMPLETE;
import static vn.motcua.procedure.national.FindingCode.FEE_THOUSANDFOLD;
import static vn.motcua.procedure.national.FindingCode.FEE_UNKNOWN;
import static vn.motcua.procedure.national.FindingCode.FEE_UNREADABLE;
import static vn.motcua.procedure.national.FindingCode.FEE_ZERO;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * <i>Phí, lệ phí</i>: an amount with its currency in fields of its own, or both in one text. A fee that a person still has to
 * complete has no amount in the draft; no decision accepts such a fee.
 */
final class ReadFees {
    private static final Pattern AMOUNT =
            Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{3}){1,4}|[0-9]{1,12})\\s*(?iu:vnđ|vnd|việt nam đồng|đồng|đ)");
    private static final Pattern FOREIGN = Pattern.compile("[0-9.,]+\\s*(?iu:usd|eur|jpy|euro|đô la.*)");
    private static final Pattern FREE = Pattern.compile("(?iu)miễn phí|không thu phí");
    private static final Pattern FREE_TOO = Pattern.compile(
            "(?iu)[(]?(?:miễn(?: thu)? (?:phí|lệ phí|phí, lệ phí|phí và lệ phí)|không(?: có| thu| mất)?(?: phí| lệ phí| phí, lệ phí)?|không quy định)[.;)]*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    /** The smallest fee of the tariffs: 1,000 đồng for a page. */
    private static final long SMALLEST = 1_000;

    ArrayNode read(Source fees) {
        var read = JsonNodeFactory.instance.arrayNode();
        var told = fees.objects();
        if (told.isEmpty()) {
            fees.add(FEE_UNKNOWN);
            fees.decided(Part.FEE, Draft.object()).ifPresent(read::add);
        }
        for (Source fee : told) {
            fee.knows(Set.of("MAPHILEPHI", "SOTIEN", "DONVI", "MOTA"));
            readEach(fee).flatMap(known -> fee.decided(Part.FEE, known)).ifPresent(read::add);
        }
        return read;
    }

    /** Empty if none is taken. */
    private static Optional<ObjectNode> readEach(Source fee) {
        var words = each(fee);
        if (FREE.matcher(words).matches()) {
            return readFree(fee);
        }
        var known = withCode(fee, Draft.object());
        var amount = AMOUNT.matcher(words);
        if (!amount.matches()) {
            fee.add(unreadable(words), words);
            return Optional.of(known);
        }
        var dong = Long.parseLong(amount.group(1).replaceAll("[.,]", ""));
        if (dong == 0) {
            fee.add(FEE_ZERO, words);
            return Optional.empty();
        }
        if (dong < SMALLEST) {
            fee.add(FEE_THOUSANDFOLD, words);
        } else if (contradicts(fee, dong)) {
            fee.add(
                    FEE_CONTRADICTS,
                    words + " / " + fee.silently().get("MOTA").text().orElse(""));
        } else {
            known.put("amount", dong);
        }
        fee.add(FEE_INCOMPLETE, words);
        return Optional.of(known.put("certainty", Draft.CERTAINTY));
    }

    /** Words beside "free" that do not say the same name an amount, a tariff, whoever sets it, or another fee. */
    private static Optional<ObjectNode> readFree(Source fee) {
        var described = fee.silently()
                .get("MOTA")
                .told()
                .filter(words -> !FREE_TOO.matcher(words).matches());
        described.ifPresent(words -> fee.add(FEE_FREE_DESCRIBED, words));
        return described.map(_ -> withCode(fee, Draft.object()));
    }

    private static FindingCode unreadable(String words) {
        if (words.isEmpty()) {
            return FEE_UNKNOWN;
        }
        return FOREIGN.matcher(words).matches() ? FEE_FOREIGN : FEE_UNREADABLE;
    }

    /** Whether the words beside the amount name any other. */
    private static boolean contradicts(Source fee, long dong) {
        return AMOUNT.matcher(fee.silently().get("MOTA").text().orElse(""))
                .results()
                .map(amount -> Long.parseLong(amount.group(1).replaceAll("[.,]", "")))
                .anyMatch(other -> other != dong);
    }

    private static ObjectNode withCode(Source fee, ObjectNode read) {
        fee.get("MAPHILEPHI")
                .told()
                .filter(code -> KEY.matcher(code).matches())
                .ifPresent(code -> read.put("code", code));
        return read;
    }

    /** Amount and currency if they have fields of their own, else the description; empty if nothing is known. */
    private static String each(Source fee) {
        var apart = Stream.of(fee.get("SOTIEN"), fee.get("DONVI"))
                .flatMap(part -> part.told().stream())
                .collect(Collectors.joining(" "));
        return apart.isEmpty() ? fee.get("MOTA").told().orElse("") : apart;
    }

    /** The words of the record, for comparison. */
    String words(Source fees) {
        return fees.silently().objects().stream().map(ReadFees::each).collect(Collectors.joining(" + "));
    }
}
