package io.jets.test.coverage;

import java.util.Arrays;
import java.util.stream.Stream;

import io.jets.test.engine.TestEngine;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Makes the events of a {@link NearMissSource}.
 */
final class NearMissArgumentsProvider extends AnnotationBasedArgumentsProvider<NearMissSource> {

	@Override
	protected Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context,
			NearMissSource source) {
		TestEngine engine = SpringExtension.getApplicationContext(context)
			.getBeanProvider(TestEngine.class)
			.getIfAvailable();
		if (engine == null) {
			throw new IllegalStateException("@NearMissSource needs the jobs of a test: "
					+ "annotate the test class with @JobTest, or with @SpringBootTest and @AutoConfigureJobs");
		}
		JobNearMisses misses = new JobNearMisses(engine.engine());
		return Arrays.stream(source.value()).flatMap((job) -> misses.of(job).stream()).map(Arguments::of);
	}

}
