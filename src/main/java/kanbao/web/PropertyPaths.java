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
 * What <code>${…}</code> means in a template: a variable, and what to take of it step by step, such as
 * {@code page.frame.language}. A step is a component of a record, or what a method asks whose name begins with {@code is}:
 * {@code picture.explained}, {@code topics.isEmpty()}. Nothing else can be said, so that a template computes nothing.
 */
final class PropertyPaths implements IStandardVariableExpressionEvaluator {

    private static final Pattern PATH = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)*(\\.isEmpty\\(\\))?");

    private final Map<String, Path> paths = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(IExpressionContext context, IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        var path = paths.computeIfAbsent(expression.getExpression(), Path::of);
        var value = context.getVariable(path.variable());
        for (var step : path.steps()) {
            value = step.from(value);
        }
        return value;
    }

    private record Path(String variable, List<Step> steps) {

        static Path of(String written) {
            if (!PATH.matcher(written).matches()) {
                throw new TemplateProcessingException(
                        "${" + written + "} computes something, expected a path such as page.frame.language");
            }
            var names = written.replace(".isEmpty()", ".empty").split("\\.");
            return new Path(names[0],
                    Arrays.stream(names).skip(1).map(name -> new Step(name, written, new ConcurrentHashMap<>()))
                            .toList());
        }

    }

    /** A step of a path, and how it is made from each class that it was made from. */
    private record Step(String name, String path, Map<Class<?>, MethodHandle> ways) {

        private static final MethodType WAY = MethodType.methodType(Object.class, Object.class);

        @Nullable
        Object from(@Nullable Object value) {
            try {
                return ways.computeIfAbsent(Objects.requireNonNull(value).getClass(), this::way).invoke(value);
            } catch (Throwable failure) {
                throw new TemplateProcessingException("${" + path + "} leads nowhere from " + value + " to " + name,
                        failure);
            }
        }

        private MethodHandle way(Class<?> type) {
            try {
                var method = ClassUtils.getPubliclyAccessibleMethodIfPossible(method(type), type);
                return MethodHandles.lookup().unreflect(method).asType(WAY);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private Method method(Class<?> type) throws NoSuchMethodException {
            var component = Stream.ofNullable(type.getRecordComponents())
                    .flatMap(Arrays::stream)
                    .filter(one -> one.getName().equals(name))
                    .map(RecordComponent::getAccessor)
                    .findFirst();
            return component.isPresent() ? component.get() : type.getMethod("is" + StringUtils.capitalize(name));
        }

    }

}
