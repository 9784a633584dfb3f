package vn.motcua.routing.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.routing.casefile.CaseFileFixtures.APPROVER;
import static vn.motcua.routing.casefile.CaseFileFixtures.CLERK;
import static vn.motcua.routing.casefile.CaseFileFixtures.COUNTER;
import static vn.motcua.routing.casefile.CaseFileFixtures.NOW;
import static vn.motcua.routing.casefile.CaseFileFixtures.OFFICER;
import static vn.motcua.routing.casefile.CaseFileFixtures.accepted;
import static vn.motcua.routing.casefile.CaseFileFixtures.external;
import static vn.motcua.routing.casefile.CaseFileFixtures.form;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.promise;
import static vn.motcua.routing.casefile.CaseFileFixtures.submitted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.events.CaseEvent.SupplementRequested.Item;
import vn.motcua.events.CaseStatus.Appointment;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.FormKind;
import vn.motcua.events.SupplementReason;
import vn.motcua.events.Text;

class CaseFileTest {
    private static final Recipient TO_OWNER = new Recipient(Recipient.Kind.OWNER, null, null);
    private static final Proposal GRANT = new Proposal(Outcome.GRANTED, "cấp giấy", null, null);
    private static final Proposal REJECTION =
            new Proposal(Outcome.REJECTED, "từ chối", "không đủ điều kiện", "Điều 20 Luật Cư trú");

    @Test
    void acceptanceGivesCodeAppointmentsAndPortalCodeTwo() {
        var leg = internal("certificate");
        var file = submitted(leg);

        file.accept(
                "H26.101-260820-0001",
                new CaseFile.Statement(null, "hộ nghèo", null),
                Map.of("certificate", CaseFileFixtures.promise(leg)),
                NOW);
        var event = file.accepted(form(FormKind.RECEIPT, "1/TTPVHCC"), COUNTER, NOW);

        assertThat(event.status().portalCode()).isEqualTo(2);
        assertThat(event.status().caseCode()).isEqualTo("H26.101-260820-0001");
        assertThat(event.status().acceptedAt()).hasToString("2026-08-20T14:55+07:00");
        assertThat(event.status().appointments())
                .singleElement()
                .satisfies(appointment -> assertThat(appointment.dueAt()).hasToString("2026-08-24T17:00+07:00"));
    }

    @Test
    void aSupplementIsAskedOnceAndBringsTheCaseBackToTheCounter() {
        var file = submitted(internal("certificate"));
        var items =
                List.of(new Item("CT01", SupplementReason.MISSING_PAPER, new Text("Thiếu tờ khai", "Form missing")));

        var asked = file.requestSupplement(
                form(FormKind.SUPPLEMENT_REQUEST, "1/PBS"), items, "thiếu giấy tờ", COUNTER, NOW);
        var received = file.supplement(file.checked(), NOW, COUNTER, NOW);

        assertThat(asked.status().portalCode()).isEqualTo(5);
        assertThat(received.status().portalCode()).isEqualTo(1);
        assertThat(received.status().supplements()).isEqualTo(1);
    }

    @Test
    void anInternalLegRunsFromHandToHandToTheReturnOfItsResult() {
        var file = accepted(internal("certificate"));
        var leg = file.legs().getFirst();

        file.open(leg, promise(leg.plan()), OFFICER, NOW);
        assertThat(file.portalCode()).isEqualTo(2);
        file.assign(leg, "draft", OFFICER, NOW);
        assertThat(file.portalCode()).isEqualTo(4);
        file.submit(leg, "cb-101-2", GRANT, "hash", APPROVER, NOW);
        file.approve(leg, "cb-101-4", CLERK, NOW);
        var issued = file.issue(leg, leg.outcome(), "17/2026", null, COUNTER, NOW);
        assertThat(issued.status().portalCode()).isEqualTo(9);
        var returned = file.handOver(leg, TO_OWNER, null, NOW);

        assertThat(returned.status().portalCode()).isEqualTo(10);
        assertThat(file.state()).isEqualTo(CaseState.RETURNED);
    }

    @Test
    void aLegSentBackForgetsItsDraftButNotWhoPreparedIt() {
        var file = accepted(internal("certificate"));
        var leg = file.legs().getFirst();
        file.open(leg, promise(leg.plan()), OFFICER, NOW);
        file.assign(leg, "draft", OFFICER, NOW);
        file.submit(leg, "cb-101-2", GRANT, "hash", APPROVER, NOW);

        file.sendBack(leg, "cb-101-4", "sửa lại", OFFICER, NOW);

        assertThat(leg.state()).isEqualTo(LegState.PROCESSING);
        assertThat(leg.proposal()).isNull();
        assertThat(leg.currentStep().key()).isEqualTo("draft");
        assertThat(leg.wasPreparedBy("cb-101-2")).isTrue();
    }

    @Test
    void legsOpenOnlyWhenEveryPredecessorHasEndedWithAResult() {
        var file = accepted(internal("birth"), external("residence", "birth"), external("insurance", "birth"));

        assertThat(file.graph().toOpen()).extracting(Leg::key).containsExactly("birth");
        issue(file, "birth", GRANT);

        assertThat(file.graph().toOpen()).extracting(Leg::key).containsExactly("residence", "insurance");
    }

    @Test
    void aRejectedLegKeepsItsSuccessorsFromOpeningButUndoesNothing() {
        var file = accepted(internal("birth"), internal("other"), external("residence", "birth"));
        issue(file, "birth", REJECTION);

        var blocked = file.graph().neverToOpen();
        var event = file.neverOpen(blocked.getFirst(), "birth was rejected", COUNTER, NOW);

        assertThat(event.leg()).isEqualTo("residence");
        assertThat(file.leg("other").state()).isEqualTo(LegState.WAITING);
        assertThat(file.state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void aCaseWithOneRejectedAndOneNeverOpenedLegIsFinishedAndThenReturned() {
        var file = accepted(internal("birth"), external("residence", "birth"));
        issue(file, "birth", REJECTION);
        file.neverOpen(file.leg("residence"), "birth was rejected", COUNTER, NOW);
        assertThat(file.portalCode()).isEqualTo(9);

        file.handOver(file.leg("birth"), TO_OWNER, null, NOW);

        assertThat(file.portalCode()).isEqualTo(10);
    }

    @Test
    void nothingIsDueAnyMoreOfACaseThatIsWithdrawn() {
        var status = accepted(internal("birth"), external("residence", "birth"))
                .withdraw(form(FormKind.STOP_NOTICE, "3/TBD"), "đổi ý", NOW)
                .status();

        assertThat(status.dueAt()).isNull();
        assertThat(status.appointments()).extracting(Appointment::dueAt).containsOnlyNulls();
    }

    @Test
    void withdrawalEndsEveryLegThatHasNotEnded() {
        var file = accepted(internal("birth"), external("residence", "birth"));
        file.open(file.leg("birth"), promise(internal("birth")), OFFICER, NOW);

        var event = file.withdraw(form(FormKind.STOP_NOTICE, "1/TBD"), "đổi ý", NOW);

        assertThat(event.status().portalCode()).isEqualTo(7);
        assertThat(file.legs()).extracting(Leg::state).containsOnly(LegState.WITHDRAWN);
    }

    @Test
    void aDecidedCaseCannotBeWithdrawn() {
        var file = accepted(internal("birth"));
        var leg = file.leg("birth");
        file.open(leg, promise(leg.plan()), OFFICER, NOW);
        file.assign(leg, "draft", OFFICER, NOW);
        file.submit(leg, "cb-101-2", GRANT, "hash", APPROVER, NOW);
        file.approve(leg, "cb-101-4", CLERK, NOW);

        assertThat(file.graph().isDecided()).isTrue();
        assertThatThrownBy(() -> file.withdraw(form(FormKind.STOP_NOTICE, "1/TBD"), "đổi ý", NOW))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void theCheckHoldsUntilTheInstantTheLawChanges() {
        var checked = CaseFileFixtures.checkedUntil("2026-09-01T00:00:00+07:00", internal("birth"));
        var file = new CaseFile(checked, checked.submission().receivedAt(), NOW);

        assertThat(file.isCheckExpired(java.time.Instant.parse("2026-08-31T16:59:59Z")))
                .isFalse();
        assertThat(file.isCheckExpired(java.time.Instant.parse("2026-08-31T17:00:00Z")))
                .isTrue();
    }

    private static void issue(CaseFile file, String key, Proposal proposal) {
        var leg = file.leg(key);
        file.open(leg, promise(leg.plan()), OFFICER, NOW);
        file.assign(leg, "draft", OFFICER, NOW);
        file.submit(leg, "cb-101-2", proposal, "hash", APPROVER, NOW);
        file.approve(leg, "cb-101-4", CLERK, NOW);
        file.issue(leg, leg.outcome(), "1/2026", leg.reason(), COUNTER, NOW);
    }
}
