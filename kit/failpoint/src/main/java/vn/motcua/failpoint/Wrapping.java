package vn.motcua.failpoint;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a call before and after each {@link Exit}: the original body moves to a new method, which the new body calls. */
final class Wrapping implements ClassFileTransformer {
    private static final ClassDesc FAILPOINTS =
            Failpoints.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc BEFORE = MethodTypeDesc.of(
            ConstantDescs.CD_String,
            ConstantDescs.CD_String,
            ConstantDescs.CD_Object,
            ConstantDescs.CD_Object.arrayType());
    private static final MethodTypeDesc AFTER =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_String);
    private static final String ORIGINAL = "$failpoint";

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] classFile) {
        var exits = Stream.of(Exit.values()).filter(exit -> exit.isIn(name)).toList();
        try {
            return exits.isEmpty() ? null : new Transformed(loader, classFile).with(exits);
        } catch (RuntimeException | Error fault) {
            // The JVM would ignore the exception and load the class without failpoints, so the drill would hit nothing.
            System.err.println("motcua-failpoint: " + name + " cannot be instrumented: " + fault);
            Runtime.getRuntime().halt(1);
            return null;
        }
    }

    private record Transformed(ClassLoader loader, byte[] classFile) {

        private byte[] with(List<Exit> exits) {
            var resolver = ClassHierarchyResolver.ofResourceParsing(
                            loader == null ? ClassLoader.getSystemClassLoader() : loader)
                    .orElse(ClassHierarchyResolver.defaultResolver());
            var file = ClassFile.of(ClassHierarchyResolverOption.of(resolver));
            var parsed = file.parse(classFile);
            var owner = parsed.thisClass().asSymbol();
            requireAll(exits, parsed);
            return file.transformClass(parsed, (rewritten, element) -> {
                if (element instanceof MethodModel method && exit(method, exits).isPresent()) {
                    var original = method.methodName().stringValue() + ORIGINAL;
                    var flags = method.flags().flagsMask();
                    rewritten.withMethod(
                            original, method.methodTypeSymbol(), flags, body -> method.forEach(body::with));
                    rewritten.withMethodBody(
                            method.methodName(),
                            method.methodType(),
                            flags,
                            code -> wrap(code, exit(method, exits).orElseThrow(), owner, method));
                } else {
                    rewritten.with(element);
                }
            });
        }
    }

    /** Another version of a library may have moved a method. */
    private static void requireAll(List<Exit> exits, ClassModel parsed) {
        for (var exit : exits) {
            if (parsed.methods().stream()
                    .noneMatch(method -> exit(method, List.of(exit)).isPresent())) {
                throw new IllegalStateException("no method for " + exit);
            }
        }
    }

    private static Optional<Exit> exit(MethodModel method, List<Exit> exits) {
        return exits.stream()
                .filter(exit -> exit.is(method.methodName().stringValue(), method.methodTypeSymbol()))
                .findFirst();
    }

    private static void wrap(CodeBuilder code, Exit exit, ClassDesc owner, MethodModel method) {
        var type = method.methodTypeSymbol();
        int what = code.allocateLocal(TypeKind.REFERENCE);
        before(code, exit, type);
        code.astore(what);
        code.aload(0);
        for (int number = 0; number < type.parameterCount(); number++) {
            code.loadLocal(TypeKind.from(type.parameterType(number)), code.parameterSlot(number));
        }
        code.invokevirtual(owner, method.methodName().stringValue() + ORIGINAL, type);
        code.loadConstant(exit.name()).aload(what).invokestatic(FAILPOINTS, "after", AFTER);
        if (exit.answers()) {
            code.areturn();
        } else {
            code.return_();
        }
    }

    private static void before(CodeBuilder code, Exit exit, MethodTypeDesc type) {
        code.loadConstant(exit.name()).aload(0);
        code.loadConstant(type.parameterCount()).anewarray(ConstantDescs.CD_Object);
        for (int number = 0; number < type.parameterCount(); number++) {
            if (!type.parameterType(number).isPrimitive()) {
                code.dup()
                        .loadConstant(number)
                        .aload(code.parameterSlot(number))
                        .aastore();
            }
        }
        code.invokestatic(FAILPOINTS, "before", BEFORE);
    }
}
