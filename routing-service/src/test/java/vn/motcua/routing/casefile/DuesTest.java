package vn.motcua.routing.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.casefile.CaseFileFixtures.APPROVER;
import static vn.motcua.routing.casefile.CaseFileFixtures.COUNTER;
import static vn.motcua.routing.casefile.CaseFileFixtures.NOW;
import static vn.motcua.routing.casefile.CaseFileFixtures.OFFICER;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.form;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.owing;
import static vn.motcua.routing.casefile.CaseFileFixtures.promise;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CaseStatus.Due;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.FormKind;
import vn.motcua.events.Text;

/** What an applicant is told that is yet to be paid. */
class DuesTest {
    private static final Proposal GRANT = new Proposal(Outcome.GRANTED, "cấp giấy", null, null);

    /** By hand: 61/2018/NĐ-CP Art. 17(3)d, 20: what is due at the reception is paid before the acceptance, the rest when its moment comes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUBMITTED            | RECEPTION
            SUPPLEMENT_AT_INTAKE | RECEPTION SUPPLEMENT
            REFUSED_AT_INTAKE    |
            ACCEPTED             | RETURN
            FINISHED             | RETURN
            RETURNED             |
            WITHDRAWN            |
            """)
    void whatIsDueFollowsFromTheState(CaseState state, String due) {
        assertThat(due(in(state, null))).isEqualTo(due);
    }

    @Test
    void whoIsExemptedIsToldOfNothing() {
        assertThat(due(in(CaseState.ACCEPTED, "hộ nghèo"))).isNull();
    }

    private static String due(CaseFile file) {
        assertThat(file.state()).isNotNull();
        List<Due> dues = file.status(COUNTER, NOW).toPay();
        return dues == null
                ? null
                : String.join(" ", dues.stream().map(due -> due.moment().name()).toList());
    }

    private static CaseFile in(CaseState state, String exemption) {
        var check = owing(
                checked(UUID.randomUUID(), internal("certificate")),
                fee(8000, Moment.RECEPTION),
                fee(5000, Moment.SUPPLEMENT),
                fee(3000, Moment.RETURN),
                fee(0, Moment.RETURN),
                fee(2000, Moment.PAID));
        var file = new CaseFile(check, check.submission().receivedAt(), NOW);
        switch (state) {
            case SUBMITTED -> {}
            case SUPPLEMENT_AT_INTAKE ->
                file.requestSupplement(form(FormKind.SUPPLEMENT_REQUEST, "1/PBS"), List.of(), "thiếu", COUNTER, NOW);
            case REFUSED_AT_INTAKE -> file.refuse(form(FormKind.REFUSAL, "1/PTC"), "không thuộc thẩm quyền", NOW);
            case WITHDRAWN -> file.withdraw(form(FormKind.STOP_NOTICE, "1/TBD"), "đổi ý", NOW);
            case ACCEPTED -> accept(file, exemption);
            case FINISHED -> finish(file, exemption);
            case RETURNED -> {
                finish(file, exemption);
                file.handOver(file.legs().getFirst(), new Recipient(Recipient.Kind.OWNER, null, null), null, NOW);
            }
            case STOPPED -> throw new IllegalArgumentException("see SupplementTest");
        }
        assertThat(file.state()).isEqualTo(state);
        return file;
    }

    private static FeeItem fee(long amount, Moment moment) {
        return new FeeItem("LP", new Text("Lệ phí", "Fee"), amount, moment, null);
    }

    private static void accept(CaseFile file, String exemption) {
        var promises = Map.of("certificate", promise(internal("certificate")));
        file.accept("H26.101-260820-0001", new CaseFile.Statement(null, exemption, null), promises, NOW);
    }

    private static void finish(CaseFile file, String exemption) {
        accept(file, exemption);
        var leg = file.legs().getFirst();
        file.open(leg, promise(leg.plan()), OFFICER, NOW);
        file.assign(leg, "draft", OFFICER, NOW);
        file.submit(leg, OFFICER.officer(), GRANT, "0f", APPROVER, NOW);
        file.approve(leg, APPROVER.officer(), OFFICER, NOW);
        file.issue(leg, Outcome.GRANTED, "17/2026", null, COUNTER, NOW);
    }
}
