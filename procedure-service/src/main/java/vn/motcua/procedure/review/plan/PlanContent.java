package vn.motcua.procedure.review.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.rest.OneLine;

/** <i>Kế hoạch rà soát, đánh giá thủ tục hành chính</i> of one authority for one year (NĐ 63/2010/NĐ-CP Art. 28). */
public record PlanContent(
        @NotNull @Min(2010) @Max(2100) @Schema(examples = "2026")
        Integer year,

        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "UBND thành phố Hà Nội")
        String authority,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid PlannedGroup> groups) {

    /** <i>Nhóm thủ tục</i>: related procedures that are reviewed together. */
    public record PlannedGroup(
            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Hộ tịch")
            String name,

            @NotBlank @Size(max = 1000) @Schema(examples = "Giấy tờ mà cơ sở dữ liệu quốc gia đã có")
            String theme,

            @NotEmpty @Size(max = PlanRules.MOST_REVIEWS) List<@NotNull @Valid PlannedReview> procedures) {}

    /** @param responsible the person or agency that reviews it @param due a day of the plan's year */
    public record PlannedReview(
            @NotNull @Pattern(regexp = "[0-9A-Z.]{1,50}") @Schema(examples = "1.004873")
            String code,

            @NotNull @Schema(examples = "2026-10-31") LocalDate due,

            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Sở Tư pháp")
            String responsible) {}
}
