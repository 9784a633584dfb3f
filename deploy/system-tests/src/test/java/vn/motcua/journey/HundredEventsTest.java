package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.HAND_OVER;
import static vn.motcua.playbook.CaseRow.SEND_BACK;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.because;
import static vn.motcua.playbook.CaseRow.granting;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.Fact;
import vn.motcua.playbook.client.Letter;

@Tag("long")
class HundredEventsTest {
    private static final int RETURNS = 50;

    private final City city = RunningSystem.inTheMorning();
    private final String email = Filings.address("hundred");
    private final String dossier = "HUNDRED-" + UUID.randomUUID();

    @Test
    void aHundredEventsOfOneApplicationAreInOrderAtTheEndOfTheRoad() {
        // Given a draft that is submitted and sent back fifty times
        var url = city.partner().keepDocument(dossier + ".pdf", "Tờ khai");
        var filing = Filings.maritalStatus()
                .withoutPapers()
                .mail(email)
                .fromThePortal(dossier)
                .announced("TO-KHAI", "Tờ khai", url);
        var application = new Case(city, filing).past(CLAIM);

        // When
        for (int i = 1; i <= RETURNS; i++) {
            application.give(SUBMIT_DRAFT.saying(granting("Dự thảo lần " + i)));
            application.give(SEND_BACK.saying(because("Sửa lần " + i)));
        }
        application.give(SUBMIT_DRAFT);
        application.past(HAND_OVER);

        // Then on Kafka
        application.await("case.result-handed-over");
        var facts = application.facts();
        assertThat(facts).hasSizeGreaterThan(2 * RETURNS);
        assertThat(facts)
                .extracting(Fact::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, facts.size()).boxed().toList());
        assertThat(facts.stream().filter(fact -> fact.type().equals("case.leg-returned")))
                .extracting(fact -> fact.data().path("reason").asText())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, RETURNS)
                        .mapToObj(i -> "Sửa lần " + i)
                        .toList());
        // And at the portal, which gets an echo of each change of the person handling
        var echoes = Eventually.get(
                "the last echo",
                () -> Optional.of(city.partner().echoes("externalId", dossier))
                        .filter(heard -> !heard.isEmpty()
                                && heard.getLast()
                                                .at("/body/data/0/TrangThaiHoSo")
                                                .asInt()
                                        == 10));
        assertThat(echoes).hasSizeGreaterThan(2 * RETURNS);
        assertThat(echoes)
                .extracting(echo -> echo.at("/body/sequence").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, echoes.size()).boxed().toList());
        var inOrder = facts.stream().map(fact -> fact.id().toString()).toList();
        assertThat(inOrder)
                .containsSubsequence(echoes.stream()
                        .map(echo -> echo.at("/body/messageId").asText())
                        .toList());
        // And in the mailbox
        assertThat(city.mailbox().await(email, 5))
                .extracting(Letter::subject)
                .satisfiesExactly(
                        subject -> assertThat(subject).startsWith("Hồ sơ đang chờ tiếp nhận"),
                        subject -> assertThat(subject).startsWith("Đã tiếp nhận hồ sơ"),
                        subject -> assertThat(subject).startsWith("Người xử lý hồ sơ"),
                        subject -> assertThat(subject).startsWith("Đã có kết quả hồ sơ"),
                        subject -> assertThat(subject).startsWith("Đã trả kết quả hồ sơ"));
        // And in the applicant's timeline
        assertThat(application.timeline("an").expect(200).body().toString()).contains("LEG_RETURNED");
    }
}
