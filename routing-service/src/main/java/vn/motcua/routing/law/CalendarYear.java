package vn.motcua.routing.law;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.LawEvent.CalendarPublished;

/** A year's calendar as last published by the catalogue. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {
    @Id
    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    private CalendarPublished content;

    protected CalendarYear() {}

    CalendarYear(int year) {
        this.year = year;
    }

    void become(CalendarPublished calendar) {
        content = calendar;
    }

    CalendarPublished content() {
        return content;
    }
}
