package vn.motcua.routing.find;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** What is known of a case that is looked for; all of it applies together. */
class CaseSearch {
    /** One word of a name fits a tenth of a city. */
    private static final int FEWEST_WORDS = 2;

    @QueryParam("code")
    @Size(max = 100)
    @Parameter(description = "The case code; case, spaces and dashes do not matter", example = "h26.101 260820 0001")
    String code;

    @QueryParam("name")
    @Size(max = 200)
    @Parameter(
            description =
                    "Two or more words of the owner's or the transactor's name, in any order, with or without tone marks",
            example = "nguyen van an")
    String name;

    @QueryParam("personalNumber")
    @Size(max = 40)
    @Parameter(description = "A personal number, or an enterprise's tax code", example = "001090000001")
    String personalNumber;

    @QueryParam("phone")
    @Size(max = 40)
    @Parameter(description = "The phone number left for notices", example = "+84 912 345 678")
    String phone;

    @QueryParam("filedOn")
    @Parameter(
            description = "The day of the filing in Hanoi. Alone it lists that day's filings at your counters",
            example = "2026-08-20")
    LocalDate filedOn;

    /**
     * Empty if only the day is known.
     *
     * @throws Problem 400 if nothing is known, or too little of a name
     */
    List<Term> terms() {
        var words = Term.name(name).distinct().toList();
        if (name != null && !name.isBlank() && words.size() < FEWEST_WORDS) {
            throw Problem.invalid(Fault.of("?name", "name-too-short", FEWEST_WORDS));
        }
        var terms = Stream.of(Term.code(code), words.stream(), Term.number(personalNumber), Term.phone(phone))
                .flatMap(each -> each)
                .toList();
        if (terms.isEmpty() && filedOn == null) {
            throw Problem.badRequest("search-empty");
        }
        return terms;
    }
}
