package vn.motcua.routing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Running numbers of outgoing documents and forms, without gaps, per agency, book and year (NĐ 30/2020/NĐ-CP Art. 15). */
@ApplicationScoped
public class DocumentNumbers {
    private final Session entities;

    DocumentNumbers(Session entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public int next(String agency, String book, int year) {
        return entities.createNativeQuery("""
                        insert into register (agency, book, year, last) values (:agency, :book, :year, 1)
                        on conflict (agency, book, year) do update set last = register.last + 1 returning last""", Integer.class)
                .setParameter("agency", agency)
                .setParameter("book", book)
                .setParameter("year", year)
                .getSingleResult();
    }

    /** Marks a number that was given out before a restore; the next number follows it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void spend(String agency, String book, int year, int number) {
        entities.createNativeMutationQuery("""
                        insert into register (agency, book, year, last) values (:agency, :book, :year, :number)
                        on conflict (agency, book, year) do update set last = greatest(register.last, excluded.last)""")
                .setParameter("agency", agency)
                .setParameter("book", book)
                .setParameter("year", year)
                .setParameter("number", number)
                .executeUpdate();
    }
}
