package vn.motcua.procedure.checking;

import vn.motcua.events.Channel;
import vn.motcua.events.Messages;
import vn.motcua.events.Person;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Standing;

/** Checks the applicant, the channel and the receiving place. */
final class CheckApplicant {
    private final Examination examination;
    private final Provisions provisions;

    CheckApplicant(Examination examination, Provisions provisions) {
        this.examination = examination;
        this.provisions = provisions;
    }

    void check() {
        checkOwner(examination.submission().owner());
        checkIdentity("/owner", examination.submission().owner());
        checkIdentity("/transactor", examination.submission().transactor());
        checkChannel(examination.submission().channel());
        checkPlace();
    }

    private void checkOwner(Person owner) {
        if (owner == null || owner.name() == null || owner.name().isBlank()) {
            examination.fault("owner-missing", "/owner", Messages.of("check-applicant.owner-named"), basis());
        }
        if (owner != null && !provisions.audience().contains(owner.kind())) {
            examination.fault(
                    "applicant-kind", "/owner/kind", Messages.of("check-applicant.procedure-open-kind"), basis());
        }
    }

    /** An officer compares what no database can confirm. */
    private void checkIdentity(String pointer, Person person) {
        if (person != null && person.accountName() != null) {
            examination.warning(
                    "name-differs",
                    pointer + "/name",
                    Messages.of("check-applicant.name-differs"),
                    "NĐ 118/2025/NĐ-CP Điều 17(2a)");
        }
        if (person != null && person.paper() != null) {
            examination.warning(
                    "identity-paper",
                    pointer + "/paper",
                    Messages.of("check-applicant.identity-paper"),
                    "NĐ 118/2025/NĐ-CP Điều 17(2a)");
        }
    }

    private void checkChannel(Channel channel) {
        if (!isSeen(channel)
                && examination.submission().assurance() < provisions.filing().assurance()) {
            examination.warning(
                    "assurance-too-low",
                    "/assurance",
                    Messages.of(
                            "check-applicant.person-identified-level",
                            provisions.filing().assurance()),
                    "NĐ 69/2024/NĐ-CP");
        }
        if (examination.submission().sitting() != null && !provisions.filing().sitting()) {
            examination.fault(
                    "sitting-not-allowed",
                    "/sitting",
                    Messages.of("check-applicant.procedure-settled-one"),
                    "NĐ 61/2018/NĐ-CP Điều 17(4)");
        }
    }

    /**
     * At the counter an officer compares the identity paper; at a kiosk the data that it reads replace that comparison (NĐ
     * 118/2025/NĐ-CP Art. 4(2b), 17(2a)).
     */
    private static boolean isSeen(Channel channel) {
        return channel == Channel.COUNTER || channel == Channel.KIOSK;
    }

    private void checkPlace() {
        var place = examination.submission().receivedAt();
        var known = place != null
                && Standing.ofAgency(place.agency(), examination.catalogue(), examination.day())
                        .now()
                        .filter(agency -> agency.has(place.unit()))
                        .isPresent();
        if (!known) {
            examination.fault(
                    "receiving-place-unknown",
                    "/receivedAt",
                    Messages.of("check-applicant.there-such-receiving"),
                    "NĐ 118/2025/NĐ-CP Điều 14");
        }
    }

    private String basis() {
        return String.join("; ", provisions.basis());
    }
}
