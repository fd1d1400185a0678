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
 * The entry point of a Lambda function that runs one job,
 * {@code io.jets.lambda.JobHandler} in the template. Environment variables say what to
 * run: {@code MAIN_CLASS} the application (else the {@code Start-Class} or
 * {@code Main-Class} of a manifest), {@code SPRING_CLOUD_FUNCTION_DEFINITION} the job,
 * {@code <bean name>-<method name>}.
 * <p>
 * The application starts when the handler is created, in Lambda's init phase, without a
 * web server, as if {@code spring.main.banner-mode} were {@code off} and
 * {@code spring.main.log-startup-info} {@code false}, which an application may set
 * otherwise. The job is then primed: its bean is created, and a sample of each event that
 * it takes is read as far as that calls none of the application's code; then all
 * {@link JobPrimer} beans are asked. Beans of other jobs, and those of Spring Cloud
 * Function, are created only for who asks for them. A line of the log has Lambda's
 * request id where Logback writes it, unless the application sets
 * {@code logging.pattern.console} or a part of it,
 * {@code logging.structured.format.console}, or has a configuration of Logback's own.
 * Where the function's log format is JSON, each line is, with what Lambda's filter reads,
 * from the function's log level on, unless the application sets
 * {@code logging.structured.format.console} or {@code logging.level.root}.
 * <p>
 * A job that is not there, and whatever keeps the application from starting, is an error
 * of the init phase. What the job throws, or an event that it cannot read, is an error of
 * the invocation. Nothing of the event is logged. Invocations may overlap.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Lambda
 * function handlers in Java</a>
 */
public final class JobHandler implements RequestStreamHandler {

	private static final Log logger = LogFactory.getLog(JobHandler.class);

	private final JobFunction function;

	/**
	 * Start the application and prime its job.
	 * @throws Exception if the application does not start, or a primer fails
	 */
	public JobHandler() throws Exception {
		ConfigurableApplicationContext context = new LambdaApplication(System.getenv()).start();
		this.function = context.getBean(JobFunctions.class)
			.get(context.getEnvironment().getProperty("spring.cloud.function.definition"));
		this.function.prime();
		for (JobPrimer primer : context.getBeanProvider(JobPrimer.class).orderedStream().toList()) {
			primer.prime();
		}
		// Primes the log too
		logger.info(this.function.name() + " is ready");
	}

	@Override
	public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
		try {
			response.write(this.function.call(event.readAllBytes(), context));
		}
		finally {
			// Nobody interrupts here but a job itself, and the next invocation is not
			// meant
			Thread.interrupted();
		}
	}

}
