package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.national.Answer;
import vn.motcua.procedure.recordimport.ImportQuestions.Asked;
import vn.motcua.procedure.recordimport.ImportQuestions.Place;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** What a person has to decide about the records of a file: once for all that say the same, in this file and in later ones. */
@Path("/v1/imports/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Imports")
class ImportQuestionsResource {
    private static final String KEY = "[0-9a-f]{64}";

    private final RecordImports imports;
    private final ImportQuestions questions;
    private final ImportAnswers answers;
    private final CheckParts checkParts;
    private final Caller caller;
    private final Clock clock;

    ImportQuestionsResource(
            RecordImports imports,
            ImportQuestions questions,
            ImportAnswers answers,
            CheckParts checkParts,
            Caller caller,
            Clock clock) {
        this.imports = imports;
        this.questions = questions;
        this.answers = answers;
        this.checkParts = checkParts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What has to be decided about the records of a file",
            description = "Once for all records that say the same. Those that most records ask come first.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = QuestionView.OnPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @Parameter(description = "Only of this finding", example = "field-code-missing") @QueryParam("finding")
                    String finding,
            @Parameter(description = "Only those that nobody has answered", example = "true")
                    @DefaultValue("false")
                    @QueryParam("open")
                    boolean open,
            @BeanParam Page page,
            @Context HttpHeaders headers) {
        imports.findByIdOptional(id).orElseThrow(Problem::notFound);
        var kind = Optional.ofNullable(finding)
                .map(ImportRecordsResource::known)
                .map(known -> known.code())
                .orElse(null);
        var after = page.after()
                .map(cursor -> new Place(cursor.number(0), cursor.text(1), cursor.text(2)))
                .orElse(Place.BEGINNING);
        var language = Languages.of(headers);
        return page.of(
                questions.after(id, kind, open, after, page.probe()),
                asked -> QuestionView.of(asked, language, clock),
                asked -> Cursor.of(asked.records(), asked.finding(), asked.hash()));
    }

    @PUT
    @Path("/{finding}/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewAnswer.class),
                            examples = @ExampleObject(name = "field", value = ImportExamples.ANSWER)))
    @Operation(
            summary = "Answer a question",
            description = "Holds from now on for every record that says the same, unless somebody has edited its draft."
                    + " Lines that decisions have already stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "With the answer",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public QuestionView answer(
            @PathParam("id") UUID id,
            @Parameter(description = "The finding", example = "field-code-missing") @PathParam("finding")
                    String finding,
            @Parameter(
                            description = "The key of the words",
                            example = "bd3ca3c1df24fdb72d7ad8dc2b8b51b3d4ce85d3f6b0df0aaf6ce53d5ad14ba0")
                    @PathParam("key")
                    @Pattern(regexp = KEY)
                    String key,
            @Context HttpHeaders headers,
            @NotNull @Valid NewAnswer sent) {
        var asked = asked(id, finding, key);
        var answer = new Answer(sent.change(), sent.leaveOut());
        checkParts.require(ImportRecordsResource.known(finding).part(), answer);
        var row = answers.findByIdOptional(new ImportAnswer.Key(finding, key))
                .orElseGet(() -> new ImportAnswer(new ImportAnswer.Key(finding, key), asked.said()));
        row.answer(answer, caller.key(), clock.instant());
        answers.persistAndFlush(row);
        return QuestionView.of(asked(id, finding, key), Languages.of(headers), clock);
    }

    @DELETE
    @Path("/{finding}/{key}")
    @Transactional
    @Operation(
            summary = "Take an answer back",
            description = "The question is open again. Lines that decisions have already stay as they are.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void takeBack(
            @PathParam("id") UUID id,
            @Parameter(description = "The finding", example = "field-code-missing") @PathParam("finding")
                    String finding,
            @Parameter(
                            description = "The key of the words",
                            example = "bd3ca3c1df24fdb72d7ad8dc2b8b51b3d4ce85d3f6b0df0aaf6ce53d5ad14ba0")
                    @PathParam("key")
                    @Pattern(regexp = KEY)
                    String key) {
        asked(id, finding, key);
        if (!answers.deleteById(new ImportAnswer.Key(finding, key))) {
            throw Problem.notFound();
        }
    }

    private Asked asked(UUID id, String finding, String key) {
        return questions.of(id, finding, key).orElseThrow(Problem::notFound);
    }

    /**
     * @param change properties of the part that replace what was read; none accepts it as it was read
     * @param leaveOut the draft has no such part
     */
    record NewAnswer(ObjectNode change, Boolean leaveOut) {
        NewAnswer {
            change = Objects.requireNonNullElseGet(change, JsonNodeFactory.instance::objectNode);
            leaveOut = Objects.requireNonNullElse(leaveOut, false);
        }
    }
}
