package vn.motcua.fuzz.generating;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.fuzz.document.Operation;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.CaseRow;
import vn.motcua.playbook.Playbook;
import vn.motcua.playbook.Post;
import vn.motcua.playbook.client.OfficeClock;
import vn.motcua.playbook.client.Rows;

/**
 * The objects that exist at present, and who may act on them, so that requests concern real objects. Read again every few
 * hundred requests, because requests change them.
 */
public final class KnownObjects {
    /** @param caller who may see it */
    record Thing(String caller, Map<String, String> ids, String version, String kind) {
        Thing by(String other) {
            return new Thing(other, ids, version, kind);
        }
    }

    /**
     * The catalogue as exported at the start.
     *
     * @param manifestHash the hash that a request to load the archive must repeat
     */
    public record Archive(byte[] bytes, String manifestHash) {}

    private static final String WORK = "work";
    private static final String TWO_STEPS = "two steps";
    private static final String OWNERS = """
        case when a.portal_client is not null then 'national-portal' when a.channel = 'COUNTER' then 'cb-101-1'
             when p.personal_number = '001190000002' then 'binh' else 'an' end\
        """;

    private final LocalSystem system;
    private final Archive archive;
    private volatile List<Thing> tasks = List.of();
    private volatile List<Thing> cases = List.of();
    private volatile List<Thing> applications = List.of();
    private volatile List<Thing> documents = List.of();
    private volatile List<Thing> results = List.of();
    private volatile List<Thing> packages = List.of();
    private volatile List<Thing> deliveries = List.of();
    private volatile List<Thing> undelivered = List.of();
    private volatile List<Thing> unfetched = List.of();
    private volatile List<Thing> untaken = List.of();
    private volatile List<Thing> drafts = List.of();
    private volatile List<Thing> imports = List.of();
    private volatile List<Thing> decisions = List.of();
    private volatile List<Thing> plans = List.of();
    private volatile List<Thing> reviews = List.of();

    public KnownObjects(LocalSystem system, Archive archive) {
        this.system = system;
        this.archive = archive;
    }

    Archive archive() {
        return archive;
    }

    public void look() {
        tasks = things(Service.ROUTING, """
            select case role when 'DEPT_LEAD' then 'cb-101-6' when 'APPROVER' then 'cb-101-4' when 'CLERK' then 'cb-101-5'
                   when 'HEAD_OF_ONE_STOP' then 'cb-101-3'
                   when 'CASE_OFFICER' then coalesce(assignee, 'cb-101-2') else 'cb-101-1' end,
                   version,
                   case when agency = 'H26.16' then 'two steps' when role = 'CASE_OFFICER' then 'work' else step end,
                   'task', id
            from task where state = 'OPEN' and agency in ('H26.101', 'H26.16') order by opened_at desc limit 200\
            """);
        cases = things(Service.ROUTING, """
            select 'cb-101-1', version, state, 'case', id, 'code', coalesce(case_code, '')
            from case_file where receiving_agency = 'H26.101' order by filed_at desc limit 100\
            """);
        packages = things(Service.ROUTING, "select system, last_sequence, state, 'package', id from package limit 50");
        applications = things(
                Service.INTAKE,
                "select " + OWNERS + ", a.version, a.state, 'id', a.id from application a"
                        + " join party p on p.application_id = a.id and p.role = 'OWNER'"
                        + " order by a.created_at desc limit 400");
        documents = things(
                Service.INTAKE,
                "select " + OWNERS + ", 0, case when a.state = 'DRAFT' then 'UNFILED' else d.status end,"
                        + " 'id', a.id, 'document', d.id from application a"
                        + " join party p on p.application_id = a.id and p.role = 'OWNER'"
                        + " join document d on d.application_id = a.id order by d.filed_on nulls first limit 100");
        results = things(
                Service.INTAKE,
                "select " + OWNERS + ", 0, '', 'id', a.id, 'leg', r.leg from application a"
                        + " join party p on p.application_id = a.id and p.role = 'OWNER'"
                        + " join issued_result r on r.application_id = a.id limit 50");
        deliveries = things(
                Service.NOTIFICATION,
                "select 'ops', 0, state, 'id', id, 'applicationId', application_id from delivery limit 50");
        undelivered = things(
                Service.NOTIFICATION,
                "select 'ops', 0, state, 'id', id from delivery where state in ('NO_ADDRESS', 'FAILED') order by state limit 50");
        unfetched = things(
                Service.INTAKE,
                "select 'ops', 0, status, 'id', id from document"
                        + " where status in ('TO_FETCH', 'FETCH_FAILED') and closed_reason is null limit 50");
        untaken = things(
                Service.ROUTING,
                "select 'ops', 0, state, 'id', id from package where state in ('TO_SEND', 'TO_WITHDRAW') limit 50");
        lookAtLaw();
    }

    private void lookAtLaw() {
        drafts = things(
                Service.PROCEDURE,
                "select case state when 'SUBMITTED' then 'controller-2' else 'controller' end, version, state, 'id', d.id,"
                        + " 'key', coalesce((select min(key) from decision_line l where l.decision = d.id), '1')"
                        + " from decision d where serial is null order by dated desc limit 50");
        imports = things(
                Service.PROCEDURE,
                "select 'controller', coalesce(r.version, 0), case when r.edited_by is null then 'READ' else 'EDITED' end,"
                        + " 'id', i.id, 'line', coalesce(l.line, 1), 'finding', 'basis-missing', 'key',"
                        + " (select min(hash) from import_question q where q.import = i.id and q.finding = 'basis-missing'),"
                        + " 'decision', (select id from decision"
                        + " where state = 'DRAFT' order by dated desc, id limit 1) from record_import i"
                        + " left join import_line l on l.import = i.id left join national_record r on r.hash = l.record"
                        + " order by r.edited_by is null limit 50");
        decisions = things(
                Service.PROCEDURE,
                "select '', version, state, 'id', id from decision where serial is not null limit 50");
        plans = things(
                Service.PROCEDURE,
                "select case state when 'DRAFT' then 'controller-2' else 'controller' end, version, state, 'id', id"
                        + " from review_plan limit 100");
        reviews = things(
                Service.PROCEDURE,
                "select 'controller', r.version, case when p.state = 'APPROVED' then r.state else p.state end, 'id', p.id,"
                        + " 'code', r.code from review r join review_plan p on p.id = r.plan limit 100");
    }

    private List<Thing> things(Service service, String sql) {
        return Rows.read(system, service, sql).stream().map(KnownObjects::thing).toList();
    }

    private static Thing thing(List<String> row) {
        var ids = new HashMap<String, String>();
        for (int i = 3; i < row.size(); i += 2) {
            if (row.get(i + 1) != null) {
                ids.put(row.get(i), row.get(i + 1));
            }
        }
        return new Thing(row.get(0), ids, row.get(1), row.get(2));
    }

    /** An object for the operation; mostly one in a state that allows it. */
    Thing thing(Operation operation, Dice dice) {
        var path = operation.path();
        boolean deletes = operation.method().equals("DELETE") && path.startsWith("/v1/applications/");
        return deletes ? unfiled(path, dice) : thing(path, dice);
    }

    /** Only what is not filed can be deleted. */
    private Thing unfiled(String path, Dice dice) {
        return path.endsWith("{document}") ? any(documents, "UNFILED", dice) : any(applications, "DRAFT", dice);
    }

    private Thing thing(String path, Dice dice) {
        if (path.startsWith("/v1/drafts/")) {
            return any(drafts, path.endsWith("approve") || path.endsWith("send-back") ? "SUBMITTED" : "DRAFT", dice);
        }
        if (path.startsWith("/v1/review-plans/{id}/reviews/{code}")) {
            return any(reviews, path.endsWith("reopen") || path.endsWith("links") ? "CONCLUDED" : "OPEN", dice);
        }
        if (path.startsWith("/v1/review-plans/")) {
            return any(plans, path.endsWith("close") ? "APPROVED" : "DRAFT", dice);
        }
        if (path.startsWith("/v1/imports/")) {
            return any(imports, path.endsWith("/line") || path.endsWith("/lines") ? "EDITED" : "READ", dice);
        }
        if (path.startsWith("/v1/tasks/{task}/")) {
            return task(path, dice);
        }
        var verb = path.substring(path.lastIndexOf('/') + 1);
        return switch (verb) {
            case "{task}" -> any(tasks, "", dice);
            case "submission", "documents", "filing" -> any(applications, "DRAFT", dice);
            case "supplement" -> any(applications, "SUPPLEMENT_REQUESTED", dice);
            case "{document}" -> any(documents, "STORED", dice);
            case "{leg}", "acknowledgement" -> any(results, "", dice);
            case "external-messages" -> any(packages, "", dice);
            case "deliveries" -> any(deliveries, "", dice);
            default -> other(path, dice);
        };
    }

    private Thing task(String path, Dice dice) {
        var command = dice.of(Playbook.rows(Service.ROUTING, "POST " + path));
        var wanted = command == CaseRow.COMPLETE
                ? TWO_STEPS
                : command.request().task().step();
        var task = any(tasks, wanted == null ? WORK : wanted, dice);
        return command == CaseRow.ASSIGN ? task.by(Post.HEAD_OF_UNIT.at("101")) : task;
    }

    private Thing other(String path, Dice dice) {
        if (path.startsWith("/v1/decisions/")) {
            return any(decisions, "", dice);
        }
        if (path.startsWith("/v1/deliveries/{id}/")) {
            return any(undelivered, "", dice);
        }
        if (path.startsWith("/v1/deliveries/")) {
            return any(deliveries, "", dice);
        }
        if (path.startsWith("/v1/ops/unfetched-documents/")) {
            return any(unfetched, "", dice);
        }
        if (path.startsWith("/v1/ops/packages/")) {
            return any(untaken, "", dice);
        }
        if (path.startsWith("/v1/cases")) {
            return any(cases, path.endsWith("withdrawal") ? "SUBMITTED" : "", dice);
        }
        if (path.equals("/v1/ops/reconciliation")) {
            return new Thing(
                    "ops",
                    Map.of(
                            "from",
                            OffsetDateTime.now(OfficeClock.HANOI).minusHours(1).toString()),
                    "0",
                    "");
        }
        return path.startsWith("/v1/applications/") ? any(applications, "SUBMITTED", dice) : NOTHING;
    }

    private static final Thing NOTHING = new Thing("", Map.of(), "0", "");

    private static Thing any(List<Thing> things, String kind, Dice dice) {
        var suited = things.stream().filter(thing -> thing.kind().equals(kind)).toList();
        if (!suited.isEmpty() && dice.percent(85)) {
            return dice.of(suited);
        }
        return things.isEmpty() ? NOTHING : dice.of(things);
    }
}
