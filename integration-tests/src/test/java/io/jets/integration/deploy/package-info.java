/**
 * What the build leaves for a deployment.
 */
@NullMarked
package io.jets.integration.deploy;

import org.jspecify.annotations.NullMarked;
