package vn.motcua.routing.form;

import java.util.List;
import vn.motcua.events.EventJson;
import vn.motcua.events.Sha256;
import vn.motcua.routing.law.Agencies.Office;

/**
 * What a form says, in the Vietnamese words that are printed; frozen by the act that issues it. What is absent is not printed.
 *
 * @param model its number in the circular's annex
 * @param replaces the form that it corrects, by number and day
 * @param day of issue
 * @param office that issues it
 * @param lookUpCode with which the case is looked up; absent before the acceptance
 * @param applicant who filed
 * @param principal for whom, if for another
 * @param authority on what basis for the other
 * @param matter what only this kind of form says
 */
public record Sheet(
        String model,
        String title,
        String number,
        String replaces,
        String day,
        Office office,
        String caseCode,
        String lookUpCode,
        Party applicant,
        Party principal,
        String authority,
        String procedure,
        String filedAt,
        Matter matter,
        Signature signature) {

    /** @param number of the person or the enterprise, or of the paper that identifies the person */
    public record Party(String name, String number, String phone, String email) {}

    /** @param name absent where the system does not know it: the line is for ink */
    public record Signature(String as, String name) {}

    /** What one kind of form says. A receipt has no reason. */
    public record Matter(Receipt receipt, Request request, Apology apology, String reason) {
        static Matter of(Receipt receipt) {
            return new Matter(receipt, null, null, null);
        }

        static Matter of(Request request, String reason) {
            return new Matter(null, request, null, reason);
        }

        static Matter of(Apology apology, String reason) {
            return new Matter(null, null, apology, reason);
        }

        static Matter of(String reason) {
            return new Matter(null, null, null, reason);
        }

        Matter because(String other) {
            return new Matter(receipt, request, apology, other);
        }
    }

    /** @param acceptedAt since when the time counts */
    public record Receipt(List<String> papers, List<Result> results, String acceptedAt, List<String> fees) {}

    /** @param limit by law @param dueAt when it may be fetched; absent while no limit dates it */
    public record Result(String name, String agency, String limit, String dueAt) {}

    /** @param answerBy absent where no text limits the time */
    public record Request(List<String> items, String answerBy) {}

    /** @param oneStop that received the application: it is told together with the applicant (61/2018/NĐ-CP Art. 12(5)) */
    public record Apology(Office oneStop, String dueBefore, String dueAt) {}

    /** SHA-256 of everything it says. */
    public String hash() {
        return Sha256.of(EventJson.write(this));
    }
}
