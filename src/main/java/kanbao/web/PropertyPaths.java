package kanbao.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates <code>${…}</code> in templates: a variable followed by property names, such as {@code page.layout.language}. A
 * property is a component of a record, or a method whose name begins with {@code is}: {@code picture.captioned},
 * {@code topics.isEmpty()}. Any other expression is an error, so that a template cannot compute anything.
 */
final class PropertyPaths implements IStandardVariableExpressionEvaluator {

    private static final Pattern PATH = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)*(\\.isEmpty\\(\\))?");

    private final Map<String, Path> paths = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(IExpressionContext context, IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        var path = paths.computeIfAbsent(expression.getExpression(), Path::of);
        var value = context.getVariable(path.variable());
        for (var property : path.properties()) {
            value = property.read(value);
        }
        return value;
    }

    private record Path(String variable, List<Property> properties) {

        static Path of(String expression) {
            if (!PATH.matcher(expression).matches()) {
                throw new TemplateProcessingException(
                        "${" + expression + "} is not a property path such as ${page.layout.language}");
            }
            var names = expression.replace(".isEmpty()", ".empty").split("\\.");
            return new Path(names[0],
                    Arrays.stream(names).skip(1).map(name -> new Property(name, expression, new ConcurrentHashMap<>()))
                            .toList());
        }

    }

    /** A property, with its getter for each class of objects it was read from. */
    private record Property(String name, String expression, Map<Class<?>, MethodHandle> getters) {

        private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

        @Nullable
        Object read(@Nullable Object owner) {
            try {
                return getters.computeIfAbsent(Objects.requireNonNull(owner).getClass(), this::getter).invoke(owner);
            } catch (Throwable failure) {
                throw new TemplateProcessingException("${" + expression + "}: cannot read " + name + " of " + owner,
                        failure);
            }
        }

        private MethodHandle getter(Class<?> type) {
            try {
                var method = ClassUtils.getPubliclyAccessibleMethodIfPossible(method(type), type);
                return MethodHandles.lookup().unreflect(method).asType(GETTER);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private Method method(Class<?> type) throws NoSuchMethodException {
            var component = Stream.ofNullable(type.getRecordComponents())
                    .flatMap(Arrays::stream)
                    .filter(candidate -> candidate.getName().equals(name))
                    .map(RecordComponent::getAccessor)
                    .findFirst();
            return component.isPresent() ? component.get() : type.getMethod("is" + StringUtils.capitalize(name));
        }

    }

}
