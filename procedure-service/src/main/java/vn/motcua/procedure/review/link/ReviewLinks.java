package vn.motcua.procedure.review.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.motcua.procedure.review.Review;
import vn.motcua.procedure.review.link.LinkSet.Link;

@ApplicationScoped
public class ReviewLinks implements PanacheRepositoryBase<ReviewLink, ReviewLink.Key> {
    /** SQL on a link {@code l}: its line is law and still concerns the procedure. Evaluated by each query, never stored. */
    private static final String CARRIED_OUT = """
            exists (select 1 from decision d join decision_line n on n.decision = d.id
                where d.id = l.decision and n.key = l.line and d.state = 'PUBLISHED'
                and (n.content ->> 'code' = l.code or jsonb_exists(n.content -> 'replaced', l.code)
                    or n.content -> 'by' @> jsonb_build_array(jsonb_build_object('code', l.code))))""";

    private static final String LINKS = """
            select l.proposal, l.decision, l.line, %s
            from review_link l where l.plan = :plan and l.code = :code
            order by l.proposal, l.decision, l.line""".formatted(CARRIED_OUT);

    /** SQL: whether the decision that the link {@code l} names is published and orders it. */
    public static String carriedOut() {
        return CARRIED_OUT;
    }

    public List<LinkView> of(Review review) {
        List<?> rows = getEntityManager()
                .createNativeQuery(LINKS, Object[].class)
                .setParameter("plan", review.plan())
                .setParameter("code", review.code())
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static LinkView view(Object[] row) {
        return new LinkView((String) row[0], (UUID) row[1], (String) row[2], (Boolean) row[3]);
    }

    public void replace(Review review, List<Link> links) {
        delete("plan = ?1 and code = ?2", review.plan(), review.code());
        persist(links.stream().map(link -> new ReviewLink(review, link)));
    }
}
