# docker build -t studybot . && docker run -d -e Discord__Token=... -v studybot:/data studybot
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# The packages are a layer of their own: they change less often than the code.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY config/Shipping.props config/
COPY src/StudyBot.Discord/StudyBot.Discord.csproj src/StudyBot.Discord/packages.lock.json src/StudyBot.Discord/
COPY src/StudyBot/StudyBot.csproj src/StudyBot/packages.lock.json src/StudyBot/
RUN dotnet restore src/StudyBot --locked-mode -p:PublishReadyToRun=true

COPY config/ config/
COPY src/StudyBot.Discord/ src/StudyBot.Discord/
COPY src/StudyBot/ src/StudyBot/
RUN dotnet publish src/StudyBot -c Release -o /app --no-restore

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app

# A volume takes over the owner of the folder it is first mounted on.
RUN mkdir /data && chown $APP_UID:$APP_UID /data
USER $APP_UID
WORKDIR /data
VOLUME /data

# Nothing is published to the host by this; /healthz and /readyz answer inside the container's network.
ENV ASPNETCORE_HTTP_PORTS= \
    Urls=http://0.0.0.0:8080 \
    Database__ConnectionString="Data Source=/data/studybot.db"
EXPOSE 8080

# No HEALTHCHECK: Docker does nothing with its result but show it, and the image has no tool that could ask /healthz.
# A bot that cannot go on ends by itself, with a line that says why; "restart: unless-stopped" starts it again.
ENTRYPOINT ["dotnet", "/app/StudyBot.dll"]
