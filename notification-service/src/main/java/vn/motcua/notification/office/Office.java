package vn.motcua.notification.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import vn.motcua.events.Text;

/** An agency, or a unit of one, as procedure control publishes it. */
@Entity
class Office {
    @Id
    private String code;

    private String nameVi;
    private String nameEn;
    private String address;
    private String room;
    private String phone;

    protected Office() {}

    Office(String code, Text name, String address, String room, String phone) {
        this.code = code;
        this.nameVi = name.vi();
        this.nameEn = name.en();
        this.address = address;
        this.room = room;
        this.phone = phone;
    }

    Text name() {
        return new Text(nameVi, nameEn);
    }

    String address() {
        return address;
    }

    String room() {
        return room;
    }

    String phone() {
        return phone;
    }
}
