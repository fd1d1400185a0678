package io.jets.packaging.runtime.training;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a training needs to know of an application.
 *
 * @param environment the environment variables of the application, in addition to those
 * of Lambda
 * @param events the directory of events that jobs receive, {@code null} if no job is
 * called
 */
public record TrainingSettings(Map<String, String> environment, @Nullable Path events) {

}
