package io.jets.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.jets.function.JobFunction;
import io.jets.function.JobFunctions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The handler of a Lambda function that runs one job, {@code io.jets.lambda.JobHandler}
 * in the template. Environment variables select the application and the job:
 * {@code MAIN_CLASS} is the application's main class, by default the {@code Start-Class}
 * or {@code Main-Class} of a manifest, and {@code SPRING_CLOUD_FUNCTION_DEFINITION} is
 * the job, {@code <bean name>-<method name>}.
 * <p>
 * The application starts when the handler is created, in Lambda's init phase. It starts
 * without a web server, and with {@code spring.main.banner-mode=off} and
 * {@code spring.main.log-startup-info=false} unless the application sets these
 * properties. The job is then primed: its bean is created, and a sample of each kind of
 * event is read without running the application's code. After that, all {@link JobPrimer}
 * beans are called. Beans of other jobs and those of Spring Cloud Function are lazy.
 * <p>
 * With Logback, each log line contains Lambda's request id, unless the application sets
 * {@code logging.pattern.console} or a part of it, sets
 * {@code logging.structured.format.console}, or has a Logback configuration file. If the
 * function's log format is JSON, lines are written as JSON that Lambda can filter,
 * starting at the function's log level, unless the application sets
 * {@code logging.structured.format.console} or {@code logging.level.root}.
 * <p>
 * An unknown job and a failure to start the application are errors of the init phase. An
 * exception of the job and an unreadable event are errors of the invocation. Events are
 * not logged. Invocations can be concurrent.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Lambda
 * function handlers in Java</a>
 */
public final class JobHandler implements RequestStreamHandler {

	private static final Log logger = LogFactory.getLog(JobHandler.class);

	private final JobFunction function;

	/**
	 * Starts the application and primes its job.
	 * @throws Exception if the application does not start or a primer fails
	 */
	public JobHandler() throws Exception {
		ConfigurableApplicationContext context = new LambdaApplication(System.getenv()).start();
		this.function = context.getBean(JobFunctions.class)
			.get(context.getEnvironment().getProperty("spring.cloud.function.definition"));
		this.function.prime();
		for (JobPrimer primer : context.getBeanProvider(JobPrimer.class).orderedStream().toList()) {
			primer.prime();
		}
		// Primes logging too
		logger.info(this.function.name() + " is ready");
	}

	@Override
	public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
		try {
			response.write(this.function.call(event.readAllBytes(), context));
		}
		finally {
			// Only the job can have interrupted this thread, which must not affect the
			// next invocation
			Thread.interrupted();
		}
	}

}
