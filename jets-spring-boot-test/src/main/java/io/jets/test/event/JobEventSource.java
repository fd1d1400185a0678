package io.jets.test.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Passes saved events to a {@code @ParameterizedTest}, one {@link JobEvent} per
 * invocation:
 *
 * <pre class="code">
 * &#064;ParameterizedTest
 * &#064;JobEventSource("events/salesJob-all/*.json")
 * void acceptsSavedEvents(JobEvent event) {
 *     assertThat(this.jobs.send(event)).ran("salesJob-all").succeeded();
 * }
 * </pre>
 * <p>
 * A file contains the event exactly as the function gets it: a batch of stream records,
 * <code>{"Records": […]}</code>, or the envelope of EventBridge. The events are passed in
 * the order of their paths. A pattern without files fails the test.
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ArgumentsSource(JobEventArgumentsProvider.class)
public @interface JobEventSource {

	/**
	 * The files.
	 * @return paths on the class path, in which {@code *} stands for a part of a name and
	 * {@code **} for folders
	 */
	String[] value();

}
