package vn.motcua.procedure.recordimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.national.Answers;
import vn.motcua.procedure.national.Question;

@ApplicationScoped
class ImportAnswers implements PanacheRepositoryBase<ImportAnswer, ImportAnswer.Key> {
    static ImportAnswer.Key key(Question question) {
        return new ImportAnswer.Key(question.code().code(), CatalogueJson.sha256(question.said()));
    }

    /** What is known about these questions, in one statement. */
    Answers to(Collection<Question> questions) {
        var hashes = questions.stream()
                .map(question -> key(question).hash())
                .distinct()
                .toList();
        var known = find("hash in ?1", hashes).list().stream()
                .collect(Collectors.toMap(ImportAnswer::key, Function.identity()));
        return question -> Optional.ofNullable(known.get(key(question))).map(ImportAnswer::answer);
    }
}
