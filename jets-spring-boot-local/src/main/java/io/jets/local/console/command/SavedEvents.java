package io.jets.local.console.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.job.JobMethod;
import io.jets.local.console.route.Json;
import io.jets.local.console.route.Route;
import io.jets.local.console.route.RouteRequest;
import io.jets.local.console.route.RunningEngine;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.http.LocalResponse;
import org.jspecify.annotations.Nullable;

/**
 * Saves events as files of the project's tests:
 * {@code src/test/resources/events/<job>/<name>.json}, exactly as the function gets them.
 */
public final class SavedEvents {

	private static final Pattern NAME = Pattern.compile("(?!\\.)[A-Za-z0-9._-]{1,100}");

	private static final String SUFFIX = ".json";

	private final RunningEngine engine;

	/**
	 * Creates the commands.
	 * @param engine the engine
	 */
	public SavedEvents(RunningEngine engine) {
		this.engine = engine;
	}

	/**
	 * Returns the routes.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.get("/saved", "The saved events of all jobs", (request) -> list()),
				Route.get("/saved/{job}/{name}", "A saved event", this::read),
				Route.post("/saved",
						"Saves an event, exactly as the function gets it, for tests: {job, name, event, overwrite}",
						this::save));
	}

	private LocalResponse list() {
		return Json.of(this.engine.get().jobs().stream().flatMap(SavedEvents::list).toList());
	}

	private static Stream<Map<String, String>> list(JobMethod job) {
		Path folder = folder(job);
		if (folder == null || !Files.isDirectory(folder)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(SUFFIX))
				.sorted()
				.map((file) -> Map.of("job", job.name(), "name", file.substring(0, file.length() - SUFFIX.length())))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private LocalResponse read(RouteRequest request) {
		Path file = file(request.text("job"), request.text("name"));
		if (!Files.isRegularFile(file)) {
			throw new AwsErrorException(404, "ResourceNotFoundException", "There is no file " + file);
		}
		try {
			return Json.of(Map.of("event", Files.readString(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private LocalResponse save(RouteRequest request) {
		Save save = request.body(Save.class);
		Path file = file(String.valueOf(save.job()), String.valueOf(save.name()));
		String event = (save.event() != null) ? save.event() : "";
		JsonProblem problem = JsonProblem.of(event);
		if (problem != null) {
			throw EventCommands.invalid(problem.toString());
		}
		try {
			write(file, event.strip() + "\n", save.overwrite());
			return Json.of(Map.of("file", file.toString()));
		}
		catch (FileAlreadyExistsException ex) {
			throw new AwsErrorException(409, "ResourceConflictException", "The file " + file + " exists already");
		}
		catch (IOException ex) {
			throw new AwsErrorException(400, "ValidationException",
					"The file " + file + " cannot be written: " + ex.getMessage());
		}
	}

	/**
	 * Writes a file completely or not at all.
	 */
	private static void write(Path file, String content, boolean overwrite) throws IOException {
		if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			throw new FileAlreadyExistsException(file.toString());
		}
		Files.createDirectories(file.getParent());
		Path temporary = Files.createTempFile(file.getParent(), ".event", SUFFIX);
		try {
			Files.writeString(temporary, content, StandardCharsets.UTF_8);
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private Path file(String job, String name) {
		if (!NAME.matcher(job).matches() || !NAME.matcher(name).matches()) {
			throw EventCommands
				.invalid("The names of jobs and files consist of letters, digits, dots, hyphens and underscores");
		}
		Path folder = folder(this.engine.job(job));
		if (folder == null) {
			throw EventCommands.invalid("The folder of the project was not found: the class of " + job
					+ " is not in the class folder of a Maven or Gradle project");
		}
		return folder.resolve(name + SUFFIX);
	}

	private static @Nullable Path folder(JobMethod job) {
		Path project = ProjectFolder.of(job.beanType());
		return (project != null) ? project.resolve("src/test/resources/events").resolve(job.name()) : null;
	}

	/**
	 * An event to save.
	 */
	record Save(@Nullable String job, @Nullable String name, @Nullable String event, boolean overwrite) {

	}

}
