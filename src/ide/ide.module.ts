import {
  Controller,
  Get,
  Header,
  Module,
  NotFoundException,
  Param,
  StreamableFile,
} from '@nestjs/common';
import {
  contentSecurityPolicy,
  pageFiles,
  type PageFile,
  pageHtml,
  type PagePaths,
} from './ide.page.js';

const paths: PagePaths = { graphql: '/graphql', files: '/ide' };

/** A page to ask and to record by hand, complete without a network. */
@Controller()
class IdeController {
  #files: Promise<ReadonlyMap<string, PageFile>> | undefined;

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', contentSecurityPolicy)
  @Header('referrer-policy', 'no-referrer')
  page(): string {
    return pageHtml(paths);
  }

  @Get('ide/:name')
  @Header('cache-control', 'private, max-age=3600')
  @Header('x-content-type-options', 'nosniff')
  async file(@Param('name') name: string): Promise<StreamableFile> {
    this.#files ??= pageFiles(paths);
    const file = (await this.#files).get(name);
    if (!file) throw new NotFoundException(`Nothing here is called ${name}.`);
    return new StreamableFile(Buffer.from(file.content), { type: file.type });
  }
}

@Module({ controllers: [IdeController] })
export class IdeModule {}
