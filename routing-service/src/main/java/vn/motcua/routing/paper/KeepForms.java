package vn.motcua.routing.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.motcua.clock.MachineTime;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;
import vn.motcua.rest.Problem;
import vn.motcua.routing.form.Form;
import vn.motcua.routing.form.Forms;
import vn.motcua.telemetry.LogContext;

/**
 * Prints each form that was issued and keeps its file, once. Nothing is printed or stored inside a transaction. After a crash the form is
 * printed again, which gives the same bytes under the same name.
 */
@ApplicationScoped
class KeepForms {
    /** Far longer than a form takes. What is due again was tried by a process that died, or cannot be printed, which the log says each time. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String NEXT = """
            update form set print_at = :until where id = (
                   select id from form where print_at <= :now order by print_at limit 1 for update skip locked)
            returning id""";

    private final Forms forms;
    private final PrintSheet print;
    private final ReleasedFiles files;
    private final Session entities;
    private final Clock machine;
    private final ScheduledWork scheduled;

    KeepForms(
            Forms forms,
            PrintSheet print,
            ReleasedFiles files,
            Session entities,
            @MachineTime Clock machine,
            Closing closing) {
        this.forms = forms;
        this.print = print;
        this.files = files;
        this.entities = entities;
        this.machine = machine;
        this.scheduled = new ScheduledWork(closing, KeepForms.class, "Printing forms");
    }

    @Scheduled(every = "${motcua.forms.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void keepAll() {
        scheduled.run(() -> {
            var more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew()
                        .call(this::next)
                        .map(this::keep)
                        .orElse(false);
            }
        });
    }

    private Optional<Form> next() {
        var now = machine.instant();
        return entities.createNativeQuery(NEXT, UUID.class)
                .setParameter("until", now.plus(LEASE))
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(forms::findById);
    }

    /** @return false if the store is away, so that the others wait too */
    private boolean keep(Form form) {
        try (var _ = LogContext.of(form.caseId())) {
            var file = print.print(form);
            files.put(form.id(), file.content());
            QuarkusTransaction.requiringNew().run(() -> kept(form.id(), file));
            return true;
        } catch (Problem storeIsAway) {
            // It has logged why.
            return false;
        }
    }

    private void kept(UUID id, PrintedForm file) {
        forms.findById(id).kept(new Form.File(file.sha256(), file.content().length));
    }
}
