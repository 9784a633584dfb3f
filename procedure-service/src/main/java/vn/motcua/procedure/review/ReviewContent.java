package vn.motcua.procedure.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.procedure.review.cost.CostSheet;

/**
 * The findings, costs and proposals of a review (NĐ 63/2010/NĐ-CP Art. 27-31); absent until they are written.
 *
 * @param before compliance cost of the procedure as it is, {@code after} as it is proposed
 */
public record ReviewContent(
        @Valid Findings findings,
        @Valid CostSheet before,
        @Valid CostSheet after,
        @Size(max = 20) List<@NotNull @Valid Proposal> proposals) {
    static final ReviewContent NOTHING = new ReviewContent(null, null, null, List.of());

    public ReviewContent {
        proposals = Objects.requireNonNullElse(proposals, List.of());
    }

    /** Whether no proposal changes the procedure. */
    public boolean keeps() {
        return proposals.stream().allMatch(proposal -> proposal.kind() == Remedy.KEEP);
    }

    /** <i>Sự cần thiết, tính hợp lý, tính hợp pháp</i>. */
    public record Findings(
            @Valid Criterion necessity,
            @Valid Criterion reasonableness,
            @Valid Criterion legality) {}

    public record Criterion(
            @NotNull Judgement judgement,

            @NotBlank
            @Size(max = 10_000)
            @Schema(examples = "Dữ liệu khai sinh đã có trong cơ sở dữ liệu hộ tịch điện tử.")
            String text) {}

    enum Judgement {
        MET,
        PARTLY_MET,
        NOT_MET
    }

    /** @param key links to decisions refer to it @param expectedSaving per year, in đồng */
    public record Proposal(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") @Schema(examples = "1")
            String key,

            @NotNull Remedy kind,

            @NotBlank @Size(max = 10_000) @Schema(examples = "Bỏ thành phần hồ sơ đã có trong cơ sở dữ liệu")
            String text,

            @Min(0) @Max(CostSheet.MOST_A_YEAR) @Schema(examples = "958737000")
            Long expectedSaving) {}

    /** <i>Phương án đơn giản hóa</i>. */
    public enum Remedy {
        KEEP,
        AMEND,
        REPLACE,
        ABOLISH,
        MERGE
    }
}
