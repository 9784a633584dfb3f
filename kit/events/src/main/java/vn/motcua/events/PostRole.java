package vn.motcua.events;

/** What the holder of a post may do, each with its legal source. */
public enum PostRole {
    /** <i>Cán bộ một cửa</i>: receives, accepts, hands over (61/2018/NĐ-CP Art. 8, 11, 17). */
    COUNTER_OFFICER,
    /** <i>Người đứng đầu Bộ phận Một cửa</i> (Art. 9). */
    HEAD_OF_ONE_STOP,
    /** <i>Chuyên viên thụ lý</i> (Art. 19). */
    CASE_OFFICER,
    /** <i>Lãnh đạo phòng chuyên môn</i>: assigns, reviews (Art. 19(1)). */
    DEPT_LEAD,
    /** <i>Lãnh đạo phê duyệt</i>: signs for the competent authority (Art. 19(1)). */
    APPROVER,
    /** <i>Văn thư</i>: numbers, seals, issues (NĐ 30/2020/NĐ-CP). */
    CLERK,
    /** An officer of an agency whose opinion is asked (Art. 19(5)). */
    CONSULTED_OFFICER
}
