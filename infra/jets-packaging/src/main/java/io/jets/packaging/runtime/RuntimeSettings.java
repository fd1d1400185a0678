package io.jets.packaging.runtime;

import java.util.List;

import io.jets.packaging.runtime.image.Jdk;
import io.jets.packaging.runtime.image.Platform;
import io.jets.packaging.runtime.training.TrainingSettings;

/**
 * What an archive with its own Java runtime is made of.
 *
 * @param jdk the JDK that the Java runtime is made from
 * @param modules modules of the JDK to add to the default ones
 * @param platform the platform of the functions
 * @param architecture the architecture of the functions, {@code x86_64} or {@code arm64}
 * @param client AWS's runtime interface client
 * @param training the settings of the training
 */
public record RuntimeSettings(Jdk jdk, List<String> modules, Platform platform, String architecture,
		RuntimeClient client, TrainingSettings training) {

}
