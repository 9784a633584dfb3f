package vn.motcua.routing.book;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an official took a register, which names everybody in it, as a file. Never changed, never deleted. */
@Entity
@Table(name = "register_export")
class RegisterExport {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String officer;
    private String agency;
    private int year;
    private String field;
    private Instant at;

    protected RegisterExport() {}

    RegisterExport(String officer, Register register, Instant at) {
        this.officer = officer;
        this.agency = register.agency();
        this.year = register.year();
        this.field = register.field();
        this.at = at;
    }
}
