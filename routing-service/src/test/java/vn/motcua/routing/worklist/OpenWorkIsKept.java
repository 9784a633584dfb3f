package vn.motcua.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.persistence.EntityManager;
import java.util.List;

/** After each test of this service, whatever it tried: what the worklists show is what is open. */
public class OpenWorkIsKept implements QuarkusTestAfterEachCallback {
    private static final String DIFFERENCE = """
            select id::text from ((table open_work except select * from work where state = 'OPEN')
                union (select * from work where state = 'OPEN' except table open_work)) different""";

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        List<?> different = QuarkusTransaction.requiringNew()
                .call(() -> Arc.container()
                        .instance(EntityManager.class)
                        .get()
                        .createNativeQuery(DIFFERENCE, String.class)
                        .getResultList());

        assertThat(different)
                .as("rows of open_work that differ from the view work")
                .isEmpty();
    }
}
