package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Letter;

@Tag("long")
class HundredEventsTest {
    private static final String LEG = "certificate";
    private static final int RETURNS = 50;

    private final City city = RunningSystem.inTheMorning();
    private final String email = Filings.address("hundred");
    private final String dossier = "HUNDRED-" + UUID.randomUUID();

    @Test
    void aHundredEventsOfOneApplicationAreInOrderAtTheEndOfTheRoad() {
        // Given a draft that goes up and comes back fifty times
        var application = filedByThePortal();
        Filings.counter(city).accept(application, "BL-100");
        var officer = city.officer("cb-101-2");
        var approver = city.officer("cb-101-4");
        officer.claim(application, LEG, "appraise");

        // When
        for (int i = 1; i <= RETURNS; i++) {
            officer.submitDraft(application, LEG, "appraise", "Dự thảo lần " + i);
            approver.sendBack(application, LEG, "approve", "Sửa lần " + i);
        }
        officer.submitDraft(application, LEG, "appraise", "Dự thảo cuối");
        approver.approve(application, LEG, "approve");
        city.officer("cb-101-5").issue(application, LEG, "issue");
        Filings.counter(city).handOver(application, LEG);

        // Then on Kafka
        city.events().await(application, "case.result-handed-over");
        var road = city.events().cases(application);
        assertThat(road).hasSizeGreaterThan(2 * RETURNS);
        assertThat(road)
                .extracting(Fact::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, road.size()).boxed().toList());
        assertThat(road.stream().filter(fact -> fact.type().equals("case.leg-returned")))
                .extracting(fact -> fact.data().path("reason").asText())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, RETURNS)
                        .mapToObj(i -> "Sửa lần " + i)
                        .toList());
        // And at the portal, which hears of each change of hands
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
        var inOrder = road.stream().map(fact -> fact.id().toString()).toList();
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
        // And in the applicant's own story
        assertThat(city.an().intake().timeline(application).expect(200).body().toString())
                .contains("LEG_RETURNED");
    }

    private UUID filedByThePortal() {
        var filing = Filing.of("1.004873", "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", email, "vi")
                .fromPortal(dossier, 2)
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
        var portal = city.portal();
        var application = portal.open(filing);
        var url = city.partner().keepDocument(dossier + ".pdf", "Tờ khai");
        portal.announce(application, "TO-KHAI", "Tờ khai", url).expect(201);
        portal.submit(application);
        return application;
    }
}
