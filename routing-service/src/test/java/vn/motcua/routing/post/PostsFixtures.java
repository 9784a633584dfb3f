package vn.motcua.routing.post;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.events.PostRole;

/** Posts that an official holds, without a staff list. */
public final class PostsFixtures {
    private PostsFixtures() {}

    public static Posts holding(String officer, PostRole role, String agency, String unit) {
        var post = new Assignment("post");
        post.become(new PostFile.Line(
                "post", officer, "Trần Văn Minh", agency, unit, role, LocalDate.of(2025, 7, 1), null, "12/QĐ-UBND"));
        return new Posts(officer, List.of(post));
    }
}
