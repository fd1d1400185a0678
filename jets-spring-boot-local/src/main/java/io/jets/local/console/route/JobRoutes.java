package io.jets.local.console.route;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.jets.job.JobMethod;
import io.jets.job.fault.InvalidJobsException;
import io.jets.local.console.view.JobView;
import io.jets.local.console.view.StreamView;
import io.jets.local.engine.JobEngine;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.http.LocalResponse;
import io.jets.sam.SamTemplateGenerator;
import io.jets.sam.template.TemplateSettings;

/**
 * Describes the jobs of the application.
 */
public final class JobRoutes {

	private static final String UNKNOWN = "known-to-the-build";

	private static final Pattern LINE_OF_UNKNOWN = Pattern.compile("^ *\\w+: '?" + UNKNOWN + "'?\\R",
			Pattern.MULTILINE);

	private final RunningEngine engine;

	/**
	 * Creates the routes.
	 * @param engine the engine
	 */
	public JobRoutes(RunningEngine engine) {
		this.engine = engine;
	}

	/**
	 * Returns the routes.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(
				Route.get("/jobs", "All jobs with their triggers, settings and sample events", (request) -> jobs()),
				Route.get("/jobs/{name}/streams",
						"How far a job has come in its streams since the application was started", this::streams),
				Route.get("/jobs/{name}/template",
						"The SAM template of one job alone, with default settings, "
								+ "without the archive, the runtime and the main class, which only the build knows",
						this::template));
	}

	private LocalResponse jobs() {
		return Json.of(this.engine.get().jobs().stream().map(JobView::of).toList());
	}

	private LocalResponse streams(RouteRequest request) {
		JobMethod job = this.engine.job(request.text("name"));
		JobEngine running = this.engine.get();
		return Json.of(running.mappings()
			.stream()
			.filter((mapping) -> mapping.job().name().equals(job.name()))
			.map((mapping) -> StreamView.of(mapping, running.streamArn(mapping), running.progress(mapping),
					running.now()))
			.toList());
	}

	private LocalResponse template(RouteRequest request) {
		JobMethod job = this.engine.job(request.text("name"));
		try {
			String template = new SamTemplateGenerator(settings()).generate(List.of(job)).text();
			return Json.of(Map.of("template", LINE_OF_UNKNOWN.matcher(template).replaceAll("")));
		}
		catch (InvalidJobsException ex) {
			throw new AwsErrorException(400, "ValidationException", String.valueOf(ex.getMessage()));
		}
	}

	private static TemplateSettings settings() {
		return new TemplateSettings(UNKNOWN, UNKNOWN, UNKNOWN);
	}

}
