package vn.motcua.intake.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import vn.motcua.events.Text;

/** The name of an agency, or of a unit of one, as procedure control publishes it. */
@Entity
class Office {
    @Id
    private String code;

    private String nameVi;
    private String nameEn;

    protected Office() {}

    Office(String code, Text name) {
        this.code = code;
        nameVi = name.vi();
        nameEn = name.en();
    }

    Text name() {
        return new Text(nameVi, nameEn);
    }
}
